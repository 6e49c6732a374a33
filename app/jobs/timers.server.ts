import { repeat, type Repeating } from '#app/jobs/repeat.server.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { systemActor } from '#runtime/access/actor.ts'
import { execute } from '#runtime/execute.ts'
import type { CommandId, DossierId } from '#runtime/ids.ts'

const idleMs = 1_000
const batch = 50
/** A dossier whose hour has come while no condition holds is looked at again after this. */
const againAfterMs = 60 * 60_000

/** Lets time pass for dossiers, on every node; of two nodes at one dossier the second finds it stale. */
export function startTimers(casework: Casework): Repeating {
  return repeat({ idleMs, log: casework.core.log, complaint: 'the timers could not be read', once: async () => (await passTimeOnce(casework)) >= batch })
}

/** Takes one move of each dossier that is due; answers how many there were. */
export async function passTimeOnce(casework: Casework): Promise<number> {
  const { database, now } = casework.core
  const due = await database.timers.due(now(), batch)
  for (const id of due) await passTime(casework, id)
  return due.length
}

async function passTime({ core, engine }: Casework, dossierId: DossierId): Promise<void> {
  const dossier = await core.database.dossiers.find(dossierId)
  if (!dossier) return
  const command = { kind: 'pass-time', commandId: core.newId<CommandId>(), dossierId, expected: dossier.sequence } as const
  const executed = await execute(command, systemActor, engine)
  if (executed.result !== 'refused' || executed.refusal.code === 'stale') return
  if (executed.refusal.code !== 'nothing-due') core.log.warn({ dossier: dossier.code, refusal: executed.refusal }, 'a move of the system was refused')
  await core.database.timers.postpone(dossierId, new Date(Date.parse(core.now()) + againAfterMs).toISOString(), dossier.sequence)
}
