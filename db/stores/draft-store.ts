import { branded, brandedOr, decode, encode, orNull } from '#db/codecs.ts'
import { isNotFiled, notFiled } from '#db/stores/draft-held.ts'
import { prepared } from '#db/queries/prepared.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import type { Kysely } from 'kysely'
import type { DraftRow, Tables } from '#db/schema.ts'
import type { Draft, DraftStore } from '#runtime/ports.ts'

/** Drafts of applicants, saved only onto the revision they were read at. */
export function draftStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): DraftStore {
  const drafts = notFiled(kysely).selectAll()
  const byId = prepared(kysely, (id) => drafts.where('id', '=', id))

  return {
    create: async (draft) => {
      const { dossierId } = draft
      const insert = (on: Kysely<Tables>) => on.insertInto('drafts').values(toRow(draft)).execute()
      if (dossierId === undefined) return void (await insert(kysely)), draft
      return inTurn({ kysely, dialect }, `draft of dossier ${dossierId}`, async (transaction) => {
        const stored = await ofDossier(transaction, dossierId)
        if (!stored) await insert(transaction)
        return stored ?? draft
      })
    },
    carry: async ({ id, version, answers, savedAt }, expected) => {
      const { numUpdatedRows } = await kysely
        .updateTable('drafts')
        .set({ version, answers: encode(answers), saved_at: savedAt, revision: expected + 1 })
        .where('id', '=', id)
        .where('revision', '=', expected)
        .where(isNotFiled)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    find: async (id) => toDraft((await byId(id))[0]),
    listOf: async (owner) => {
      const rows = await drafts.where('owner', '=', owner).orderBy('saved_at', 'desc').execute()
      return rows.map(fromRow)
    },
    findForDossier: (dossierId) => ofDossier(kysely, dossierId),
    save: async (id, answers, at, expected) => {
      const { numUpdatedRows } = await kysely
        .updateTable('drafts')
        .set({ answers: encode(answers), saved_at: at, revision: expected + 1 })
        .where('id', '=', id)
        .where('revision', '=', expected)
        .where(isNotFiled)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 1n) return { result: 'saved', revision: expected + 1 }
      const stored = toDraft((await byId(id))[0])
      return stored ? { result: 'stale', stored } : { result: 'gone' }
    },
    remove: async (id) => {
      await kysely.deleteFrom('drafts').where('id', '=', id).execute()
    },
  }
}

async function ofDossier(kysely: Kysely<Tables>, dossierId: string): Promise<Draft | undefined> {
  return toDraft(await notFiled(kysely).selectAll().where('dossier_id', '=', dossierId).orderBy('created_at').orderBy('id').executeTakeFirst())
}

function toRow(draft: Draft): DraftRow {
  return {
    id: draft.id,
    owner: draft.owner,
    procedure: draft.procedure,
    version: draft.version,
    dossier_id: orNull(draft.dossierId),
    answers: encode(draft.answers),
    revision: draft.revision,
    created_at: draft.createdAt,
    saved_at: draft.savedAt,
  }
}

const toDraft = (row: DraftRow | undefined): Draft | undefined => row && fromRow(row)

function fromRow(row: DraftRow): Draft {
  return {
    id: branded(row.id),
    owner: branded(row.owner),
    procedure: row.procedure,
    version: branded(row.version),
    dossierId: brandedOr(row.dossier_id),
    answers: decode(row.answers),
    revision: row.revision,
    createdAt: row.created_at,
    savedAt: row.saved_at,
  }
}
