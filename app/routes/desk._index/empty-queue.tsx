import { queueViews, toQueueQuery } from '#app/components/desk/queue-address.ts'
import { useMessages } from '#app/messages/messages.ts'
import { countText } from '#app/services/dossiers.ts'
import type { QueueData } from '#app/routes/desk._index/queue.server.ts'

/** An empty list says why it may be empty and where work is waiting. */
export function EmptyQueue({ queue: { request, filtered, counts } }: { queue: Pick<QueueData, 'request' | 'filtered' | 'counts'> }) {
  const { desk } = useMessages()
  const others = queueViews.filter((view) => view !== request.view && counts[view] > 0)
  return (
    <div className="empty">
      <h2>{filtered ? desk.emptyFiltered : desk.empty[request.view]}</h2>
      {filtered && <p>{desk.emptyFilteredHint}</p>}
      {others.length === 0 ? (
        <p>{desk.nothingElsewhere}</p>
      ) : (
        <>
          <p>{desk.elsewhereLead}</p>
          <ul className="elsewhere">
            {others.map((view) => (
              <li key={view}>
                <a className="button small" href={`/desk${toQueueQuery({ view, sort: request.sort })}`}>
                  {desk.views[view]}: {desk.elsewhere(countText(counts[view]))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
