import { requireRole } from '#app/auth/session.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { formatDate } from '#app/format.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'administrator')
  const { calendars } = await getServices()
  return (await calendars.list()).map(({ key, title, hours, knownUntil }) => ({ key, title, hours, knownUntil }))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.calendars)

export default function Calendars() {
  const calendars = useLoaderData<typeof loader>()
  const language = useLanguage()
  const { admin } = useMessages()
  return (
    <>
      <h1>{admin.calendars}</h1>
      <p>{admin.calendarsLead}</p>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{admin.calendar}</th>
            <th scope="col">{admin.hours}</th>
            <th scope="col">{admin.knownUntil}</th>
          </tr>
        </thead>
        <tbody>
          {calendars.map(({ key, title, hours, knownUntil }) => (
            <tr key={key}>
              <th scope="row">
                <a href={`/admin/calendars/${key}`}>{inLanguage(title, language)}</a>
              </th>
              <td data-label={admin.hours} className="num">
                {hours.map(({ from, to }) => `${from}–${to}`).join(', ')}
              </td>
              <td data-label={admin.knownUntil} className="num">
                {formatDate(knownUntil, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
