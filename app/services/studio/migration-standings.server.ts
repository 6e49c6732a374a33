import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Standings } from '#app/services/studio-migration.ts'
import { changeClasses, type ChangeClass } from '#builder/publish/diff/change-class.ts'
import { describeChanges } from '#builder/publish/diff/describe.ts'
import { countMoved, countRunning, type RunningDossiers } from '#db/studio/running-dossiers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** How many dossiers that cannot be taken back are named. */
const mostNamed = 20

/** Where dossiers under way stand as seen from a version, and what became of those moved to it before. */
export async function standingsFor({ core, versions }: Casework, target: LoadedVersion): Promise<Standings> {
  const { kysely } = core.database
  const { key } = target.definition
  const [running, moved] = await Promise.all([countRunning(kysely, key), countMoved(kysely, { procedure: key, version: target.version.hash, named: mostNamed })])
  const others = running.filter(({ version }) => version !== target.version.hash)
  const from = new Map(await Promise.all([...new Set(others.map(({ version }) => version))].map(async (version) => [version, (await versions.get(version))?.definition] as const)))
  return {
    running: others.reduce((sum, { count }) => sum + count, 0),
    gone: goneSteps(others, from, target.definition),
    moved,
    changes: countClasses([...from.values()], target.definition),
  }
}

type Versions = ReadonlyMap<string, ProcedureDefinition | undefined>

function goneSteps(running: RunningDossiers, from: Versions, to: ProcedureDefinition): Standings['gone'] {
  const ids = new Set(to.steps.map(({ id }) => id))
  const keys = new Set(to.steps.map(({ key }) => key))
  const gone = new Map<string, Standings['gone'][number]>()
  for (const { version, step: key, count } of running) {
    const step = from.get(version)?.steps.find((one) => one.key === key)
    const isThere = step ? ids.has(step.id) || keys.has(key) : keys.has(key)
    if (!isThere) gone.set(key, { step: key, title: step?.title ?? { vi: key }, count: count + (gone.get(key)?.count ?? 0) })
  }
  return [...gone.values()]
}

function countClasses(from: ReadonlyArray<ProcedureDefinition | undefined>, to: ProcedureDefinition): Record<ChangeClass, number> {
  const told = new Map(from.flatMap((definition) => (definition ? describeChanges(definition, to) : [])).map((change) => [change.text.vi, change.class]))
  const all = [...told.values()]
  const counted = changeClasses.map((one) => [one, all.filter((other) => other === one).length] as const)
  return { harmless: 0, 'changes-meaning': 0, 'needs-answer': 0, 'loses-data': 0, 'changes-route': 0, ...Object.fromEntries(counted) }
}
