import { requireRole } from '#app/auth/session.server.ts'
import { loadRoleHolders, type HeldLine } from '#app/components/admin/role-holders.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'

export const loader = async ({ request }: LoaderFunctionArgs) => loadRoleHolders(await requireRole(request, 'administrator'))

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.roles)

export default function Roles() {
  const { roles, units } = useLoaderData<typeof loader>()
  const { admin } = useMessages()
  return (
    <>
      <h1>{admin.roles}</h1>
      <p>{admin.rolesLead}</p>
      <ThingsTable title={admin.role} lines={roles} />
      <h2>{admin.unitsTitle}</h2>
      <ThingsTable title={admin.unit} lines={units} />
    </>
  )
}

function ThingsTable({ title, lines }: { title: string; lines: readonly HeldLine[] }) {
  const language = useLanguage()
  const { admin } = useMessages()
  return (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{admin.heldBy}</th>
          <th scope="col">{admin.usedBy}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {inLanguage(line.title, language)}
              <span className="sub">
                <code>{line.key}</code>
              </span>
            </th>
            <td data-label={admin.heldBy}>
              <Holders line={line} />
            </td>
            <td data-label={admin.usedBy}>
              <Procedures titles={line.procedures} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Procedures({ titles }: { titles: HeldLine['procedures'] }) {
  const language = useLanguage()
  const { admin } = useMessages()
  if (titles.length === 0) return <span className="muted">{admin.system}</span>
  return (
    <details>
      <summary>{admin.procedureCount(titles.length)}</summary>
      <ul className="plain">
        {titles.map((title) => (
          <li key={title.vi}>{inLanguage(title, language)}</li>
        ))}
      </ul>
    </details>
  )
}

function Holders({ line: { holders, procedures } }: { line: HeldLine }) {
  const language = useLanguage()
  const { admin } = useMessages()
  if (holders.length === 0) return procedures.length > 0 ? <span className="badge warn">{admin.nobody}</span> : <span className="muted">{admin.nobody}</span>
  return (
    <ul className="plain">
      {holders.map(({ id, name, as }) => (
        <li key={`${id} ${as.vi}`}>
          <a href={`/admin/people/${id}`}>{name}</a> <span className="muted small">{inLanguage(as, language)}</span>
        </li>
      ))}
    </ul>
  )
}
