import { branded, decode, encode, orNull, orUndefined } from '#db/codecs.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { VersionHash } from '#runtime/ids.ts'
import type { ProcedureStore } from '#runtime/ports.ts'
import type { ProcedureVersion } from '#runtime/version.ts'

/** Most versions kept parsed in memory. They never change, so they never go stale. */
const keptVersions = 64

/** Published versions. Publishing makes a version the current one and opens the procedure. */
export function procedureStore(kysely: Kysely<Tables>): ProcedureStore {
  const kept = new Map<VersionHash, ProcedureVersion>()

  const find = async (hash: VersionHash): Promise<ProcedureVersion | undefined> => {
    const known = kept.get(hash)
    if (known) return known
    const row = await kysely.selectFrom('procedure_versions').selectAll().where('hash', '=', hash).executeTakeFirst()
    if (!row) return undefined
    const version = toVersion(row)
    const [oldest] = kept.keys()
    if (kept.size >= keptVersions && oldest) kept.delete(oldest)
    kept.set(hash, version)
    return version
  }
  const listings = kysely
    .selectFrom('procedures as p')
    .innerJoin('procedure_versions as v', 'v.hash', 'p.version')
    .select(['p.key', 'p.version', 'p.open', 'v.number', 'v.published_at'])
    .orderBy('p.key')

  return {
    find,
    publish: (version) => kysely.transaction().execute((transaction) => publish(transaction, version)),
    current: async (procedure) => {
      const row = await kysely.selectFrom('procedures').select('version').where('key', '=', procedure).where('open', '=', 1).executeTakeFirst()
      return row && find(branded(row.version))
    },
    list: async () => {
      const rows = await listings.execute()
      return rows.map((row) => ({ procedure: row.key, current: branded(row.version), number: row.number, open: row.open === 1, publishedAt: row.published_at }))
    },
    versions: async (procedure) => {
      const rows = await kysely
        .selectFrom('procedure_versions')
        .select(['hash', 'number', 'published_at', 'published_by', 'note'])
        .where('procedure', '=', procedure)
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => ({ hash: branded(row.hash), number: row.number, publishedAt: row.published_at, publishedBy: row.published_by, note: orUndefined(row.note) }))
    },
    setOpen: async (procedure, open) => {
      await kysely.updateTable('procedures').set({ open: Number(open) }).where('key', '=', procedure).execute()
    },
  }
}

async function publish(transaction: Kysely<Tables>, version: ProcedureVersion): Promise<{ result: 'published' | 'exists' }> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('procedure_versions')
    .values({
      hash: version.hash,
      procedure: version.procedure,
      number: version.number,
      definition: encode(version.definition),
      compiled: encode(version.compiled),
      published_at: version.publishedAt,
      published_by: version.publishedBy,
      note: orNull(version.note),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return { result: 'exists' }

  await transaction
    .insertInto('procedures')
    .values({ key: version.procedure, version: version.hash, open: 1 })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ version: version.hash, open: 1 }))
    .execute()
  return { result: 'published' }
}

function toVersion(row: Selectable<Tables['procedure_versions']>): ProcedureVersion {
  return {
    hash: branded(row.hash),
    procedure: row.procedure,
    number: row.number,
    definition: decode(row.definition),
    compiled: decode(row.compiled),
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    note: orUndefined(row.note),
  }
}
