import { requireOfficer } from '#app/auth/session.server.ts'
import { Outlet, useLoaderData, useLocation } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { can } from '#runtime/access/permissions.ts'

/** Registers are open to every officer; the rest to administrators, and each page guards itself. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { all: can(await requireOfficer(request), 'manage-people') }
}

export default function Administration() {
  const { all } = useLoaderData<typeof loader>()
  const { admin } = useMessages()
  const { pathname } = useLocation()
  const parts: Array<[string, string]> = [
    ['/admin', admin.overview],
    ['/admin/people', admin.people],
    ['/admin/roles', admin.roles],
    ['/admin/calendars', admin.calendars],
    ['/admin/themes', admin.themes],
  ]
  const shown: Array<[string, string]> = [...(all ? parts : []), ['/admin/registers', admin.registers]]
  const isHere = (href: string): boolean => pathname === href || (href !== '/admin' && pathname.startsWith(`${href}/`))
  return (
    <>
      <nav aria-label={admin.menu} className="no-print">
        <ul className="tabs">
          {shown.map(([href, text]) => (
            <li key={href}>
              <a href={href} aria-current={isHere(href) ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  )
}
