import { toHistoryRow, toRecordRow } from '#db/stores/register-rows.ts'
import type { PoolClient } from 'pg'
import type { RegisterWrite } from '#runtime/ports.ts'

const create = `INSERT INTO register_records (register, number, revision, holder, search_text, content) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (register, number) DO NOTHING`
const change = `UPDATE register_records SET revision = $3, holder = $4, search_text = $5, content = $6 WHERE register = $1 AND number = $2 AND revision = $7`
const remember = 'INSERT INTO register_history (register, number, revision, act, dossier_id, at, content) VALUES ($1, $2, $3, $4, $5, $6, $7)'

/** Writes records onto the revisions they were decided on; answers the first that had moved on. The caller undoes. */
export async function writeRegisters(client: PoolClient, writes: RegisterWrite[]): Promise<{ register: string; number: string } | undefined> {
  for (const write of writes) {
    const { register, number, revision, holder, search_text, content } = toRecordRow(write)
    const values = [register, number, revision, holder, search_text, content]
    const isNew = write.expectedRevision === 0
    const { rowCount } = await client.query(isNew ? create : change, isNew ? values : [...values, write.expectedRevision])
    if (rowCount !== 1) return { register, number }
    const entry = toHistoryRow(write)
    await client.query(remember, [entry.register, entry.number, entry.revision, entry.act, entry.dossier_id, entry.at, entry.content])
  }
  return undefined
}
