import type { OfficerActor } from '#app/auth/session.server.ts'
import { textOf } from '#app/form-text.ts'
import { getServices } from '#app/services.server.ts'
import type { Batch, DryRun, Migration, Standings } from '#app/services/studio-migration.ts'
import { changeClasses } from '#builder/publish/diff/change-class.ts'
import { carefulPolicies, policies, type Planned, type Policies } from '#builder/publish/migration-plan.ts'
import type { Text } from '#schemas/generated/procedure.ts'

const pageSize = 50
/** How many dossiers one request looks at: a few seconds of work, then the page tells how far it is. */
const mostPerRequest = 400

export type Chosen = { to: string; policies: Policies; steps: Readonly<Record<string, string>> }
export type MoveData = {
  key: string
  title: Text
  number: number
  chosen: Chosen
  versions: Array<{ hash: string; number: number; current: boolean }>
  steps: Array<{ key: string; title: Text }>
  standings: Standings
  run?: DryRun & { counts: Record<Planned['outcome'], number> }
}

/** Where the dossiers stand, what was chosen in the address and, once a dry run is asked for, what it would do. */
export async function loadMove(actor: OfficerActor, key: string, address: URLSearchParams): Promise<MoveData> {
  const { studioMigration, procedures } = await getServices()
  const { migration, ...target } = await findMigration(key, address)
  const [versions, standings] = await Promise.all([procedures.versions(key), studioMigration.standings(actor, migration)])
  if (!standings) throw new Response(null, { status: 404 })
  const data = {
    ...{ key, ...target, standings, chosen: toChosen(migration) },
    versions: versions.map(({ hash, number, current }) => ({ hash, number, current })),
  }
  if (!address.has('run')) return data
  const after = address.get('after') ?? ''
  const [counts, page] = await Promise.all([studioMigration.count(actor, migration), studioMigration.dryRun(actor, migration, { after, limit: pageSize })])
  if (!counts || !page) throw new Response(null, { status: 404 })
  return { ...data, run: { ...page, counts } }
}

/** How far a move or its reversal has come; `after` is where it goes on. */
export type Progress = Omit<Batch, 'next'> & { act: 'apply' | 'reverse'; chosen: Chosen; of: number; comment: string; after?: string }

/** Moves dossiers as the policies say, or takes them back: a share of them for each request. */
export async function moveOrReverse(actor: OfficerActor, key: string, form: FormData): Promise<Progress> {
  const { studioMigration } = await getServices()
  const { migration } = await findMigration(key, form)
  const [act, comment] = [textOf(form, '_do') === 'reverse' ? ('reverse' as const) : ('apply' as const), textOf(form, 'comment')]
  const progress: Progress = { act, comment, chosen: toChosen(migration), of: countOf(form, 'of'), looked: countOf(form, 'looked'), done: countOf(form, 'done'), failed: [] }
  let after: string | undefined = textOf(form, 'after')
  for (let looked = 0; after !== undefined && looked < mostPerRequest; ) {
    const at: { after: string } = { after }
    const batch: Batch | undefined = act === 'reverse' ? await studioMigration.reverse(actor, migration, at) : await studioMigration.apply(actor, { ...migration, comment }, at)
    if (!batch) throw new Response(null, { status: 404 })
    looked += batch.looked
    progress.looked += batch.looked
    progress.done += batch.done
    progress.failed.push(...batch.failed)
    after = batch.next
  }
  return { ...progress, ...(after !== undefined && { after }) }
}

const toChosen = ({ to, policies: chosen, steps = {} }: Migration): Chosen => ({ to, policies: chosen, steps })

function countOf(form: FormData, name: string): number {
  const count = Number(textOf(form, name))
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

type Target = { migration: Migration; title: Text; number: number; steps: MoveData['steps'] }

/** What is meant by an address or a form; the version in use and the careful policies where nothing is said. */
async function findMigration(key: string, said: URLSearchParams | FormData): Promise<Target> {
  const { procedures } = await getServices()
  const valueOf = (name: string): string => {
    const value = said.get(name)
    return typeof value === 'string' ? value : ''
  }
  const named = valueOf('to')
  const loaded = named === '' ? (await procedures.latest(key))?.loaded : await procedures.version(named)
  if (loaded?.definition.key !== key) throw new Response(null, { status: 404 })
  const { definition, version } = loaded
  const chosen = changeClasses.map((one) => [one, policies.find((policy) => policy === valueOf(one)) ?? carefulPolicies[one]] as const)
  const steps = definition.steps.filter(({ kind }) => kind !== 'final' && kind !== 'applicant').map(({ key: step, title }) => ({ key: step, title }))
  const mapped = [...said.keys()].filter((name) => name.startsWith('step.')).map((name) => [name.slice('step.'.length), valueOf(name)] as const)
  const known = mapped.filter(([, to]) => steps.some(({ key: step }) => step === to))
  const migration = { procedure: key, to: version.hash, policies: { ...carefulPolicies, ...Object.fromEntries(chosen) }, steps: Object.fromEntries(known) }
  return { migration, title: definition.title, number: version.number, steps }
}
