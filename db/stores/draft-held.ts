import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'

/** Drafts that are not filed: on SQLite a filed one is marked by its revision, and removed behind its commit. */
export const notFiled = (kysely: Kysely<Tables>) => kysely.selectFrom('drafts').where('revision', '>', 0)

/** A draft while it is there; PostgreSQL keeps it until what is written beside it is committed. */
export function draftHeld(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres', id: string) {
  const draft = notFiled(kysely).where('id', '=', id)
  return dialect === 'postgres' ? draft.forKeyShare() : draft
}
