import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'

/** Who edits procedures. */
export type Author = Extract<Actor, { kind: 'officer' }>

export function isAuthor(actor: Actor): actor is Author {
  return actor.kind === 'officer' && can(actor, 'author-procedure')
}
