import type { Casework } from '#app/services/engine.server.ts'
import { plannerOf } from '#app/services/studio/migration-planner.server.ts'
import { standingsFor } from '#app/services/studio/migration-standings.server.ts'
import type { Batch, PlannedDossier, StudioMigrationService } from '#app/services/studio-migration.ts'
import type { Planned } from '#builder/publish/migration-plan.ts'
import { listRunning, type RunningPage } from '#db/studio/running-dossiers.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import type { Command } from '#runtime/commands/command.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { replay } from '#runtime/dossier/chain.ts'
import { execute } from '#runtime/execute.ts'
import { toCommandId, type VersionHash } from '#runtime/ids.ts'

const batchSize = 200

type Page = { after?: string; limit?: number }

/** Moves running dossiers between versions: each is one command, decided and written like any other. */
export function studioMigrationService(casework: Casework): StudioMigrationService {
  const { core, versions } = casework
  const page = (procedure: string, { after, limit = batchSize }: Page) => listRunning(core.database.kysely, { procedure, limit, replay, ...(after !== undefined && { after }) })
  const titleOf = async ({ version, step }: Dossier) => (await versions.get(version))?.procedure.steps.get(step)?.title ?? { vi: step }

  return {
    async standings(actor, { procedure, to }) {
      const target = can(actor, 'move-dossier') ? await versions.get(to) : undefined
      return target?.definition.key === procedure ? standingsFor(casework, target) : undefined
    },

    async count(actor, migration) {
      const planner = await plannerOf(casework, actor, migration)
      if (!planner) return undefined
      const counts = { stays: 0, moves: 0, asked: 0, cannot: 0 }
      for (let after: string | undefined = ''; after !== undefined; ) {
        const { rows, next }: RunningPage = await page(migration.procedure, { after })
        for (const row of rows) counts[(await planner.plan(row)).outcome] += 1
        after = next
      }
      return counts
    },

    async dryRun(actor, migration, at = {}) {
      const planner = await plannerOf(casework, actor, migration)
      if (!planner) return undefined
      const { rows, ...rest } = await page(migration.procedure, at)
      const planned = rows.map(async (row): Promise<PlannedDossier> => {
        const { id, code } = row.dossier
        const because = (await planner.explain(row)).map(({ class: of, text }) => ({ class: of, text }))
        return { id, code, step: await titleOf(row.dossier), planned: await planner.plan(row), because }
      })
      return { rows: await Promise.all(planned), ...rest }
    },

    async apply(actor, { comment, ...migration }, at = {}) {
      const planner = await plannerOf(casework, actor, migration)
      if (!planner) return undefined
      const { rows, next } = await page(migration.procedure, at)
      const commands = await Promise.all(rows.map(async (row) => toMove(row.dossier, await planner.plan(row), migration.to, comment)))
      return { looked: rows.length, ...(await send(casework, actor, commands)), ...(next !== undefined && { next }) }
    },

    async reverse(actor, { procedure, to }, at = {}) {
      if (!can(actor, 'move-dossier')) return undefined
      const { rows, next } = await page(procedure, at)
      const moved = rows.filter(({ dossier }) => dossier.version === to && dossier.beforeMove)
      const commands = moved.map(({ dossier }): Sent => ({ dossier, command: { ...addressed(dossier, 'back', to), kind: 'reverse-move' } }))
      return { looked: rows.length, ...(await send(casework, actor, commands)), ...(next !== undefined && { next }) }
    },
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

async function send({ engine }: Casework, actor: Actor, sent: ReadonlyArray<Sent | undefined>): Promise<Pick<Batch, 'done' | 'failed'>> {
  const commands = sent.filter((one) => one !== undefined)
  const executed = await Promise.all(commands.map(async ({ dossier, command }) => ({ dossier, result: await execute(command, actor, engine) })))
  const failed = executed.flatMap(({ dossier: { id, code }, result }) => (result.result === 'refused' ? [{ id, code, refusal: result.refusal }] : []))
  return { done: executed.length - failed.length, failed }
}
