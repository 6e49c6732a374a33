import { sql } from 'kysely'
import { branded, decode, encode } from '#db/codecs.ts'
import { fileStore } from '#db/stores/file-store.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { PendingUpload, UploadLoad, UploadStore } from '#runtime/ports.ts'

/** What is known about uploads under way; their bytes are in the staging folder. */
export function uploadStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): UploadStore {
  return {
    begin: (upload, objectTo) =>
      inTurn({ kysely, dialect }, `uploads of ${upload.owner}`, async (transaction) => {
        const objection = objectTo(await loadBeside(transaction, upload))
        if (objection !== undefined) return objection
        const { id, owner, draftId, pointer, name, size, createdAt } = upload
        await transaction.insertInto('uploads').values({ id, owner, draft_id: draftId, pointer, name, size, created_at: createdAt, outcome: null }).execute()
        return undefined
      }),
    find: async (id) => {
      const row = await kysely.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toUpload(row)
    },
    settle: async (id, outcome) => {
      await kysely.updateTable('uploads').set({ outcome: encode(outcome) }).where('id', '=', id).execute()
    },
    remove: async (id) => {
      await kysely.deleteFrom('uploads').where('id', '=', id).execute()
    },
    takeExpired: async (before, limit) => {
      const expired = kysely.selectFrom('uploads').select('id').where('created_at', '<', before).orderBy('created_at').limit(limit)
      const rows = await kysely.deleteFrom('uploads').where('id', 'in', expired).returning('id').execute()
      return rows.map(({ id }) => branded(id))
    },
  }
}

async function loadBeside(transaction: Kysely<Tables>, { owner, draftId }: PendingUpload): Promise<UploadLoad> {
  const open = transaction
    .selectFrom('uploads')
    .select((upload) => [upload.fn.countAll<number>().as('files'), sql<number>`CAST(coalesce(sum(size), 0) AS bigint)`.as('bytes')])
    .where('outcome', 'is', null)
  const own = await open.where('owner', '=', owner).executeTakeFirstOrThrow()
  const coming = await open.where('draft_id', '=', draftId).executeTakeFirstOrThrow()
  const held = await fileStore(transaction).countOf(draftId)
  return { owner: own, draft: { files: held.files + coming.files, bytes: held.bytes + coming.bytes } }
}

function toUpload(row: Selectable<Tables['uploads']>): PendingUpload {
  const { id, owner, draft_id: draftId, pointer, name, size, created_at: createdAt, outcome } = row
  const upload: PendingUpload = { id: branded(id), owner: branded(owner), draftId: branded(draftId), pointer, name, size, createdAt }
  return outcome === null ? upload : { ...upload, outcome: decode(outcome) }
}
