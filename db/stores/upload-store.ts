import { sql } from 'kysely'
import { branded, decode, encode } from '#db/codecs.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { PendingUpload, UploadStore } from '#runtime/ports.ts'

/** What is known about uploads under way; their bytes are in the staging folder. */
export function uploadStore(kysely: Kysely<Tables>): UploadStore {
  return {
    add: async ({ id, owner, draftId, pointer, name, size, createdAt }) => {
      await kysely.insertInto('uploads').values({ id, owner, draft_id: draftId, pointer, name, size, created_at: createdAt, outcome: null }).execute()
    },
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
    countOpen: async (of) => {
      const open = kysely
        .selectFrom('uploads')
        .select((upload) => [upload.fn.countAll<number>().as('files'), sql<number>`CAST(coalesce(sum(size), 0) AS bigint)`.as('bytes')])
        .where('outcome', 'is', null)
      return ('owner' in of ? open.where('owner', '=', of.owner) : open.where('draft_id', '=', of.draftId)).executeTakeFirstOrThrow()
    },
    takeExpired: async (before, limit) => {
      const expired = kysely.selectFrom('uploads').select('id').where('created_at', '<', before).orderBy('created_at').limit(limit)
      const rows = await kysely.deleteFrom('uploads').where('id', 'in', expired).returning('id').execute()
      return rows.map(({ id }) => branded(id))
    },
  }
}

function toUpload(row: Selectable<Tables['uploads']>): PendingUpload {
  const { id, owner, draft_id: draftId, pointer, name, size, created_at: createdAt, outcome } = row
  const upload: PendingUpload = { id: branded(id), owner: branded(owner), draftId: branded(draftId), pointer, name, size, createdAt }
  return outcome === null ? upload : { ...upload, outcome: decode(outcome) }
}
