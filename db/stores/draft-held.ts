import { sql, type Kysely, type SqlBool } from 'kysely'
import { branded } from '#db/codecs.ts'
import type { Tables } from '#db/schema.ts'
import type { CommandId, DraftId } from '#runtime/ids.ts'

/** The command that files a draft: one for each, from however many windows. */
export const filingOf = (id: DraftId): CommandId => branded(`file-${id}`)

/** On SQLite a filed draft is removed behind its commit; until then the command that filed it says so. */
export const isNotFiled = sql<SqlBool>`NOT EXISTS (SELECT 1 FROM commits WHERE command_id = 'file-' || drafts.id)`

/** Drafts that are not filed. */
export const notFiled = (kysely: Kysely<Tables>) => kysely.selectFrom('drafts').where(isNotFiled)

/** A draft while it is there; PostgreSQL keeps it until what is written beside it is committed. */
export function draftHeld(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres', id: string) {
  const draft = notFiled(kysely).where('id', '=', id)
  return dialect === 'postgres' ? draft.forKeyShare() : draft
}
