import { queueViews, toQueueQuery } from '#app/components/desk/queue-address.ts'
import { useMessages } from '#app/messages/messages.ts'
import { countText, type QueueRequest } from '#app/services/dossiers.ts'
import type { QueueView } from '#runtime/ports.ts'

type QueueTabsProps = { request: QueueRequest; counts: Record<QueueView, number> }

/** The four lists with what is in each; the filter goes along from one to the other. */
export function QueueTabs({ request, counts }: QueueTabsProps) {
  const { desk } = useMessages()
  return (
    <nav aria-label={desk.viewsLabel}>
      <ul className="tabs">
        {queueViews.map((view) => (
          <li key={view}>
            <a href={`/desk${toQueueQuery(request, { view })}`} aria-current={view === request.view ? 'page' : undefined}>
              {desk.views[view]} <span className="count">{countText(counts[view])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
