import { requireOfficer } from '#app/auth/session.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { toLanguage } from '#app/language.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { EmptyQueue } from '#app/routes/desk._index/empty-queue.tsx'
import { QueueFilters } from '#app/routes/desk._index/queue-filters.tsx'
import { QueuePager } from '#app/routes/desk._index/queue-pager.tsx'
import { QueueTable } from '#app/routes/desk._index/queue-table.tsx'
import { QueueTabs } from '#app/routes/desk._index/queue-tabs.tsx'
import { loadQueue } from '#app/routes/desk._index/queue.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadQueue(await requireOfficer(request), new URL(request.url), toLanguage(request))
}

export const handle = { steady: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ shell }) => shell.desk)

export default function Desk() {
  const queue = useLoaderData<typeof loader>()
  const { desk } = useMessages()
  return (
    <>
      <h1>{desk.title}</h1>
      <QueueTabs request={queue.request} counts={queue.counts} />
      <QueueFilters queue={queue} />
      {queue.lines.length === 0 ? <EmptyQueue queue={queue} /> : <QueueTable queue={queue} />}
      <QueuePager queue={queue} />
    </>
  )
}
