import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Batch, Migration, StudioMigrationService } from '#app/services/studio-migration.ts'
import { migrationPlan, type Planned, type Standing } from '#builder/publish/migration-plan.ts'
import { listRunning } from '#db/studio/running-dossiers.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import type { Command } from '#runtime/commands/command.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { execute } from '#runtime/execute.ts'
import { toCommandId, type DossierId, type VersionHash } from '#runtime/ids.ts'

const batchSize = 200

type Planner = (standing: Standing) => Promise<Planned>
type Page = { after?: string; limit?: number }

/** Moves running dossiers between versions: each is one command, decided and written like any other. */
export function studioMigrationService(casework: Casework): StudioMigrationService {
  const { kysely } = casework.core.database
  const page = (procedure: string, { after, limit = batchSize }: Page) => listRunning(kysely, { procedure, limit, ...(after !== undefined && { after }) })

  return {
    async count(actor, migration) {
      const plan = await plannerOf(casework, actor, migration)
      if (!plan) return undefined
      const counts = { stays: 0, moves: 0, asked: 0, cannot: 0 }
      for (let after: string | undefined = ''; after !== undefined; ) {
        const { rows, next }: Awaited<ReturnType<typeof page>> = await page(migration.procedure, { after })
        for (const { dossier, answers } of rows) counts[(await plan({ ...dossier, answers })).outcome] += 1
        after = next
      }
      return counts
    },

    async dryRun(actor, migration, at = {}) {
      const plan = await plannerOf(casework, actor, migration)
      if (!plan) return undefined
      const { rows, ...rest } = await page(migration.procedure, at)
      const planned = rows.map(async ({ dossier, answers }) => ({ id: dossier.id, code: dossier.code, step: dossier.step, planned: await plan({ ...dossier, answers }) }))
      return { rows: await Promise.all(planned), ...rest }
    },

    async apply(actor, { comment, ...migration }, at = {}) {
      const plan = await plannerOf(casework, actor, migration)
      if (!plan) return undefined
      const { rows, next } = await page(migration.procedure, at)
      const commands = rows.map(async ({ dossier, answers }) => toMove(dossier, await plan({ ...dossier, answers }), migration.to, comment))
      return send(casework, actor, await Promise.all(commands), next)
    },

    async reverse(actor, { procedure, to }, at = {}) {
      if (!can(actor, 'move-dossier')) return undefined
      const { rows, next } = await page(procedure, at)
      const moved = rows.filter(({ dossier }) => dossier.version === to && dossier.beforeMove)
      return send(casework, actor, moved.map(({ dossier }) => ({ dossier, command: { ...addressed(dossier, 'back', to), kind: 'reverse-move' } })), next)
    },
  }
}

async function plannerOf({ versions }: Casework, actor: Actor, { procedure, to, policies, steps }: Migration): Promise<Planner | undefined> {
  const target = can(actor, 'move-dossier') ? await versions.get(to) : undefined
  if (target?.definition.key !== procedure) return undefined
  const plans = new Map<VersionHash, Promise<ReturnType<typeof migrationPlan> | undefined>>()
  const planFrom = async (version: VersionHash) => {
    const from: LoadedVersion | undefined = await versions.get(version)
    return from && migrationPlan({ from: from.definition, to: target.procedure, policies, ...(steps && { steps }) })
  }
  return async (standing) => {
    const known = plans.get(standing.version) ?? planFrom(standing.version)
    plans.set(standing.version, known)
    return (await known)?.(standing) ?? { outcome: 'cannot', refusal: { code: 'version-unknown' } }
  }
}

type Sent = { dossier: Dossier; command: Command }

/** The command that does what was planned; none for a dossier that stays, and none that is known to be refused. */
function toMove(dossier: Dossier, planned: Planned, to: VersionHash, comment: string): Sent | undefined {
  if (planned.outcome === 'stays' || planned.outcome === 'cannot') return undefined
  const { step } = planned
  const ask = planned.outcome === 'asked' ? { transition: planned.transition, items: planned.items, comment } : undefined
  return { dossier, command: { ...addressed(dossier, 'move', to), kind: 'move-version', to, step, ...(ask && { ask }) } }
}

/** The same move of the same dossier is the same command, however often it is sent. */
function addressed({ id, sequence }: Dossier, act: string, to: VersionHash) {
  return { commandId: toCommandId(`${act}-${id}-${sequence}-${to.slice(0, 16)}`), dossierId: id, expected: sequence }
}

async function send({ engine }: Casework, actor: Actor, sent: ReadonlyArray<Sent | undefined>, next: DossierId | undefined): Promise<Batch> {
  const batch: Batch = { done: 0, failed: [], ...(next !== undefined && { next }) }
  const commands = sent.filter((one) => one !== undefined)
  const executed = await Promise.all(commands.map(async ({ dossier, command }) => ({ dossier, result: await execute(command, actor, engine) })))
  for (const { dossier, result } of executed) {
    if (result.result === 'refused') batch.failed.push({ id: dossier.id, code: dossier.code, refusal: result.refusal })
    else batch.done += 1
  }
  return batch
}
