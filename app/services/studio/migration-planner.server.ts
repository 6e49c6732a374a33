import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Migration } from '#app/services/studio-migration.ts'
import { changesConcerning } from '#builder/publish/concerned.ts'
import type { Change } from '#builder/publish/diff/describe.ts'
import { migrationPlan, type Planned } from '#builder/publish/migration-plan.ts'
import type { RunningPage } from '#db/studio/running-dossiers.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import { carryFiling } from '#runtime/answers-in-force.ts'
import { versionOf } from '#runtime/dossier/evolve-version.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { VersionHash } from '#runtime/ids.ts'

type Row = RunningPage['rows'][number]
type Plan = { from: LoadedVersion; plan: ReturnType<typeof migrationPlan>; concerning: (answers: Answers) => Change[] }

/** Says of each running dossier what becomes of it; plans are made once for each version dossiers are under. */
export type Planner = { plan(row: Row): Promise<Planned>; explain(row: Row): Promise<Change[]> }

/** Undefined for who may not move dossiers, and for a version that is not the procedure's. */
export async function plannerOf({ versions }: Casework, actor: Actor, { procedure, to, policies, steps }: Migration): Promise<Planner | undefined> {
  const target = can(actor, 'move-dossier') ? await versions.get(to) : undefined
  if (target?.definition.key !== procedure) return undefined
  const plans = new Map<VersionHash, Promise<Plan | undefined>>()
  const planFrom = async (version: VersionHash): Promise<Plan | undefined> => {
    const from = await versions.get(version)
    const between = from && { from: from.definition, to: target.definition }
    return between && { from, plan: migrationPlan({ from: from.definition, to: target.procedure, policies, ...(steps && { steps }) }), concerning: changesConcerning(between) }
  }
  const planOf = (version: VersionHash): Promise<Plan | undefined> => {
    const known = plans.get(version) ?? planFrom(version)
    plans.set(version, known)
    return known
  }
  /** Answers given under a version before the dossier's are read as the dossier's reads them. */
  const answersOf = async ({ dossier, answers }: Row, { from }: Plan): Promise<Answers> => {
    const given = versionOf(dossier.answers, dossier)
    const before = given === dossier.version ? undefined : await versions.get(given)
    return before ? carryFiling(answers, before.definition, from.definition) : answers
  }

  return {
    async plan(row) {
      const plan = await planOf(row.dossier.version)
      return plan ? plan.plan({ ...row.dossier, answers: await answersOf(row, plan) }) : { outcome: 'cannot', refusal: { code: 'version-unknown' } }
    },
    async explain(row) {
      const plan = await planOf(row.dossier.version)
      return plan && row.dossier.version !== to ? plan.concerning(await answersOf(row, plan)) : []
    },
  }
}
