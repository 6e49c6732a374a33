import { repeat, type Repeating } from '#app/jobs/repeat.server.ts'
import type { Casework } from '#app/services/engine.server.ts'

const idleMs = 1_000

/** Brings versions into force when their day has come, on every node; the second of two nodes finds it done. */
export function startComingVersions(casework: Casework): Repeating {
  return repeat({ idleMs, log: casework.core.log, complaint: 'versions that are to come could not be read', once: async () => (await bringIntoForce(casework)) > 0 })
}

/** Brings all that is due into force; answers how many there were. */
export async function bringIntoForce({ core, versions }: Casework): Promise<number> {
  const begun = await core.database.procedures.startDue(core.now())
  for (const procedure of begun) {
    versions.forget(procedure)
    core.log.info({ procedure }, 'a published version came into force')
  }
  return begun.length
}
