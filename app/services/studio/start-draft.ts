import type { Text } from '#schemas/generated/procedure.ts'

/**
 * How a draft is started. A `version` is edited to become the next one: keys and ids stay. A `copy` is a procedure of its
 * own: another title and key, new ids. So is one of the `shipped` definitions. A file is either, as `as` says; without it a key that is taken is told first.
 */
export type StartedFrom =
  | { from: 'empty'; title: Text }
  | { from: 'version'; hash: string; evenIfOpen?: true }
  | { from: 'copy'; hash: string; title: Text }
  | { from: 'shipped'; name: string; title: Text }
  | { from: 'file'; text: string; as?: 'version' | 'copy' }

/** What already has the key, or the id of the whole: a draft that is open, or a procedure that is published. */
export type ParallelDraft = { kind: 'draft'; id: string; title: Text; savedAt: string; savedBy: string } | { kind: 'published'; procedure: string; title: Text; shares: 'key' | 'id' }
