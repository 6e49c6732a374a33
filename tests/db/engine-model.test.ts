import { expect, test } from 'vitest'
import type { Task } from '#runtime/dossier/dossier.ts'
import type { DossierId } from '#runtime/ids.ts'
import { runEngineModel } from '../runtime/engine-model.ts'
import { onEveryDatabase } from '../support/databases.ts'

/** The engine over the real stores, held against the same model as in memory: outcomes, snapshots, logs and tasks. */
onEveryDatabase('the engine does what the model says through 5 000 random commands', (given) => {
  test('and is raced, repeated and refused on the way', { timeout: 300_000 }, async () => {
    const { dossiers, numbers, registers } = given.database
    const tally = await runEngineModel({ makePorts: () => ({ dossiers, numbers, registers, taskOf }), commands: 5_000, seed: 20261123 })
    expect(['done', 'already-done', 'stale', 'races', 'not-found', 'held-by-other', 'guard-failed'].filter((code) => !tally[code])).toEqual([])
  })

  async function taskOf(id: DossierId): Promise<Task | undefined> {
    const row = await given.database.kysely.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst()
    const { procedure = '', step = '', role, unit, assignee, since } = row ?? {}
    if (!role || !unit || !since) return undefined
    return { dossierId: id, procedure, step, role, unit, since, ...(assignee && { assignee: assignee as Task['assignee'] }) }
  }
})
