import { requireRole } from '#app/auth/session.server.ts'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { AddDay } from '#app/routes/admin.calendars.$key/add-day.tsx'
import { CalendarSettings } from '#app/routes/admin.calendars.$key/calendar-settings.tsx'
import { loadCalendar, saveCalendar } from '#app/routes/admin.calendars.$key/calendar.server.ts'
import { DayTables } from '#app/routes/admin.calendars.$key/day-tables.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRole(request, 'administrator')
  return loadCalendar(params.key ?? '', new URL(request.url))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'administrator')
  return saveCalendar(actor, params.key ?? '', await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.calendars)

export default function CalendarPage() {
  const { calendar, year, years, cutOffs } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { admin } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/admin/calendars">{admin.calendars}</a>
      </p>
      <h1>{inLanguage(calendar.title, useLanguage())}</h1>
      <ProblemNotice text={reply?.problem && admin.calendarProblems[reply.problem]} />
      {reply?.saved && (
        <p className="notice ok" role="status">
          {admin.calendarSaved(reply.saved.open, reply.saved.moved)}
        </p>
      )}
      <Years year={year} years={years} />
      <div className="split">
        <DayTables calendar={calendar} year={year} />
        <aside>
          <AddDay year={year} typed={reply?.typed ?? {}} />
          <CalendarSettings calendar={calendar} cutOffs={cutOffs} />
        </aside>
      </div>
    </>
  )
}

function Years({ year, years }: { year: number; years: readonly number[] }) {
  const { admin } = useMessages()
  return (
    <nav aria-label={admin.year}>
      <ul className="tabs">
        {years.map((each) => (
          <li key={each}>
            <a href={`?year=${each}`} aria-current={each === year ? 'page' : undefined}>
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
