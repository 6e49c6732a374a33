import type { QueueRequest } from '#app/services/dossiers.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import type { QueueQuery } from '#runtime/ports.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

const [pageSize, longestPage] = [50, 200]

/** A list as the actor may see it: inspectors and administrators everything, others what their roles concern. */
export function toQuery(actor: Actor, request: QueueRequest, now: string): QueueQuery | undefined {
  if (actor.kind !== 'officer' || !can(actor, 'read-queue')) return undefined
  const { overdueOnly, limit = pageSize, search, ...rest } = request
  return {
    ...rest,
    accountId: actor.accountId,
    assignments: can(actor, 'read-dossier') ? 'everything' : actor.assignments,
    search: search ? foldVietnamese(search.slice(0, 200)) : undefined,
    overdueAt: overdueOnly ? now : undefined,
    limit: Math.min(limit, longestPage),
  }
}
