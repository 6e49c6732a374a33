import { branded, encode, orNull } from '#db/codecs.ts'
import { sqlState, withRetry } from '#db/dialects/postgres/with-retry.ts'
import { toSearchTokens } from '#db/queries/search-tokens.ts'
import { toCommitRow, toDossierRow } from '#db/stores/dossier-rows.ts'
import { toJobRow } from '#db/stores/job-rows.ts'
import { changeSql, fileSql } from '#db/stores/postgres/append-sql.ts'
import { writeRegisters } from '#db/stores/postgres/write-registers.ts'
import type { Pool, PoolClient } from 'pg'
import type { AppendResult, DossierWrite } from '#runtime/ports.ts'

const uniqueViolation = '23505'

/** `append` on PostgreSQL: one statement; with register writes, one transaction around both. */
export function postgresAppend(pool: Pool): (write: DossierWrite) => Promise<AppendResult> {
  const attempt = async (write: DossierWrite): Promise<AppendResult> => {
    const written = write.records.length === 0 ? await writeDossier(pool, write) : await writeWithRegisters(pool, write)
    if (written === true) return { result: 'appended' }
    return (await earlierResult(pool, write)) ?? (written === false ? await staleness(pool, write) : { result: 'record-conflict', ...written })
  }

  return async (write) => {
    try {
      return await withRetry(() => attempt(write))
    } catch (error) {
      const earlier = sqlState(error) === uniqueViolation ? await earlierResult(pool, write) : undefined
      if (earlier) return earlier
      throw error
    }
  }
}

async function writeDossier(connection: Pool | PoolClient, write: DossierWrite): Promise<boolean> {
  const isFiling = write.expected === 0
  const { rowCount } = await connection.query({ name: isFiling ? 'file' : 'change', text: isFiling ? fileSql : changeSql, values: valuesOf(write) })
  return rowCount === 1
}

/** True when written, false when the guard failed, otherwise the record that stood in the way. */
async function writeWithRegisters(pool: Pool, write: DossierWrite): Promise<boolean | { register: string; number: string }> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const outcome = (await writeRegisters(client, write.records)) ?? (await writeDossier(client, write))
    await client.query(outcome === true ? 'COMMIT' : 'ROLLBACK')
    return outcome
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

function valuesOf(write: DossierWrite): unknown[] {
  const { dossier, events, letters, jobs, files, draft } = write
  const row = toDossierRow(write)
  const at = events.at(-1)?.at ?? dossier.filedAt
  const owners = [dossier.applicant.accountId, events.at(-1)?.by.accountId ?? dossier.applicant.accountId]
  return [
    encode(row),
    toSearchTokens(row.search_text),
    write.commandId,
    write.expected,
    encode(toCommitRow(write)),
    letters.map(({ code }) => code),
    encode(jobs.map((job) => toJobRow(job, at))),
    orNull(draft?.id),
    files,
    owners,
    orNull(draft?.revision),
  ]
}

async function earlierResult(pool: Pool, { commandId }: DossierWrite): Promise<AppendResult | undefined> {
  const { rows } = await pool.query<{ dossier_id: string; last: number }>('SELECT dossier_id, last FROM commits WHERE command_id = $1', [commandId])
  const [done] = rows
  return done && { result: 'already-done', dossierId: branded(done.dossier_id), sequence: done.last }
}

async function staleness(pool: Pool, { dossier }: DossierWrite): Promise<AppendResult> {
  const { rows } = await pool.query<{ sequence: number }>('SELECT sequence FROM dossiers WHERE id = $1', [dossier.id])
  return { result: 'stale', actual: rows[0]?.sequence ?? 0 }
}
