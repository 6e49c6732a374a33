import { sql } from 'kysely'
import { branded, brandedOr, orNull } from '#db/codecs.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { FileHash, Instant } from '#runtime/ids.ts'
import type { ContentFacts, FileMeta, FileStore } from '#runtime/ports.ts'

/** What is known about uploads; the bytes are in the blob store under their hash. */
export function fileStore(kysely: Kysely<Tables>): FileStore {
  return {
    add: async (file) => {
      await kysely
        .insertInto('files')
        .values({
          hash: file.hash,
          name: file.name,
          size: file.size,
          type: file.type,
          owner: file.owner,
          dossier_id: orNull(file.dossierId),
          draft_id: orNull(file.draftId),
          created_at: file.createdAt,
          sent_name: orNull(file.sentName),
        })
        .execute()
    },
    find: async (hash, { owner, dossierId }) => {
      const files = kysely.selectFrom('files').selectAll().where('hash', '=', hash).orderBy('no', 'desc').limit(1)
      const held = owner === undefined ? files : files.where('owner', '=', owner)
      if (owner === undefined && dossierId === undefined) return undefined
      const row = await (dossierId === undefined ? held : held.where('dossier_id', '=', dossierId)).executeTakeFirst()
      return row && toMeta(row)
    },
    facts: async (hashes) => {
      if (hashes.length === 0) return new Map()
      const rows = await kysely.selectFrom('file_facts').selectAll().where('hash', 'in', hashes).execute()
      return new Map(rows.map((row) => [branded(row.hash), toFacts(row)]))
    },
    keepFacts: async (hash, { scan, thumbnail, pages }) => {
      const values = { pages: orNull(pages), thumbnail: thumbnail ? 1 : 0, scan }
      await kysely.insertInto('file_facts').values({ hash, ...values }).onConflict((conflict) => conflict.column('hash').doUpdateSet(values)).execute()
    },
    setScan: async (hash, scan) => {
      const first = { hash, pages: null, thumbnail: 0, scan }
      await kysely.insertInto('file_facts').values(first).onConflict((conflict) => conflict.column('hash').doUpdateSet({ scan })).execute()
    },
    countOf: async (draftId) => {
      const row = await kysely
        .selectFrom('files')
        .select((file) => [file.fn.countAll<number>().as('files'), sql<number>`CAST(coalesce(sum(size), 0) AS bigint)`.as('bytes')])
        .where('draft_id', '=', draftId)
        .executeTakeFirstOrThrow()
      return row
    },
    isNamed: async (hash) => (await kysely.selectFrom('files').select('no').where('hash', '=', hash).limit(1).executeTakeFirst()) !== undefined,
    takeOrphans: (before, limit) => kysely.transaction().execute((transaction) => takeOrphans(transaction, before, limit)),
  }
}

const namesTheFile = sql<boolean>`drafts.answers LIKE '%' || files.hash || '%'`

/** An upload is an orphan when no dossier has it and its draft is gone or no longer names it. */
async function takeOrphans(transaction: Kysely<Tables>, before: Instant, limit: number): Promise<FileHash[]> {
  const orphans = await transaction
    .selectFrom('files')
    .select(['no', 'hash'])
    .where('dossier_id', 'is', null)
    .where('created_at', '<', before)
    .where((file) => file.not(file.exists(file.selectFrom('drafts').select('id').whereRef('drafts.id', '=', 'files.draft_id').where(namesTheFile))))
    .orderBy('created_at')
    .limit(limit)
    .execute()
  if (orphans.length === 0) return []

  // One that a dossier got meanwhile stays.
  await transaction.deleteFrom('files').where('no', 'in', orphans.map(({ no }) => no)).where('dossier_id', 'is', null).execute()
  const hashes = [...new Set(orphans.map(({ hash }) => hash))]
  const named = await transaction.selectFrom('files').select('hash').distinct().where('hash', 'in', hashes).execute()
  const gone = hashes.filter((hash) => !named.some((row) => row.hash === hash))
  if (gone.length > 0) await transaction.deleteFrom('file_facts').where('hash', 'in', gone).execute()
  return gone.map((hash) => branded(hash))
}

function toFacts({ scan, thumbnail, pages }: Selectable<Tables['file_facts']>): ContentFacts {
  return { scan: branded(scan), thumbnail: thumbnail === 1, ...(pages !== null && { pages }) }
}

function toMeta(row: Selectable<Tables['files']>): FileMeta {
  return {
    hash: branded(row.hash),
    name: row.name,
    size: row.size,
    type: row.type,
    owner: branded(row.owner),
    dossierId: brandedOr(row.dossier_id),
    draftId: brandedOr(row.draft_id),
    createdAt: row.created_at,
    ...(row.sent_name !== null && { sentName: row.sent_name }),
  }
}
