import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'

/** A draft while it is there; PostgreSQL keeps it until what is written beside it is committed. */
export function draftHeld(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres', id: string) {
  const draft = kysely.selectFrom('drafts').where('id', '=', id)
  return dialect === 'postgres' ? draft.forKeyShare() : draft
}
