import { toQueueQuery } from '#app/components/desk/queue-address.ts'
import { useMessages } from '#app/messages/messages.ts'
import type { QueueData } from '#app/routes/desk._index/queue.server.ts'

/** Steps through a long list by cursor: a page stays right while dossiers come and go. */
export function QueuePager({ queue: { request, next, previous } }: { queue: Pick<QueueData, 'request' | 'next' | 'previous'> }) {
  const { desk } = useMessages()
  if (!next && !previous && !request.after) return null
  return (
    <nav className="pager" aria-label={desk.pages}>
      {request.after ? (
        <a className="button small" href={`/desk${toQueueQuery(request, { after: previous })}`} rel="prev">
          {previous ? desk.previousPage : desk.firstPage}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a className="button small" href={`/desk${toQueueQuery(request, { after: next })}`} rel="next">
          {desk.nextPage}
        </a>
      )}
    </nav>
  )
}
