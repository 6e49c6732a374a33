import { sql } from 'kysely'
import { toStoredEvents } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { CommitRow, Tables } from '#db/schema.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierId } from '#runtime/ids.ts'

/** What is wrong with the events of one dossier. */
type LogFailure = { dossierId: DossierId; problem: string }
export type LogReport = { dossiers: number; events: number; failures: LogFailure[] }

/**
 * Judges one dossier: its events in order and the snapshot stored beside them. Answers what is wrong, or undefined. It
 * is handed in, because the chain is the runtime's knowledge, not the database's.
 */
export type JudgeLog = (events: StoredEvent[], dossier: Dossier) => string | undefined

const dossiersAtOnce = 200

/** Reads every dossier's events in order and judges them; stops after `mostFailures`. Memory does not grow with the log. */
export async function verifyLog(kysely: Kysely<Tables>, judge: JudgeLog, mostFailures = 20): Promise<LogReport> {
  const report: LogReport = { dossiers: 0, events: 0, failures: [] }
  for (let after = ''; report.failures.length < mostFailures; ) {
    const page = await readPage(kysely, after)
    const last = page.at(-1)
    if (!last) return { ...report, failures: [...report.failures, ...(await strayEvents(kysely))] }
    for (const { dossier, events } of page) {
      report.dossiers += 1
      report.events += events.length
      const problem = judge(events, dossier)
      if (problem !== undefined) report.failures.push({ dossierId: dossier.id, problem })
    }
    after = last.dossier.id
  }
  return report
}

async function readPage(kysely: Kysely<Tables>, after: string): Promise<Array<{ dossier: Dossier; events: StoredEvent[] }>> {
  const dossiers = await kysely.selectFrom('dossiers').select(['id', 'snapshot']).where('id', '>', after).orderBy('id').limit(dossiersAtOnce).execute()
  const [first, last] = [dossiers[0], dossiers.at(-1)]
  if (!first || !last) return []
  const rows = await kysely.selectFrom('commits').selectAll().where('dossier_id', '>=', first.id).where('dossier_id', '<=', last.id).orderBy('dossier_id').orderBy('first').execute()
  const byDossier = Map.groupBy(rows, (row: CommitRow) => row.dossier_id)
  return dossiers.map(({ id, snapshot }) => ({ dossier: JSON.parse(snapshot), events: (byDossier.get(id) ?? []).flatMap(toStoredEvents) }))
}

/** Events whose dossier was removed behind our back. */
async function strayEvents(kysely: Kysely<Tables>): Promise<LogFailure[]> {
  const { rows } = await sql<{ dossier_id: DossierId }>`
    SELECT DISTINCT e.dossier_id FROM commits e WHERE NOT EXISTS (SELECT 1 FROM dossiers d WHERE d.id = e.dossier_id) LIMIT 20`.execute(kysely)
  return rows.map(({ dossier_id }) => ({ dossierId: dossier_id, problem: 'events without a dossier' }))
}
