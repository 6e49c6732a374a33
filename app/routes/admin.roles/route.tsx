import { requireRole } from '#app/auth/session.server.ts'
import { loadRoleHolders, type RoleLine } from '#app/components/admin/role-holders.server.ts'
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

function ThingsTable({ title, lines }: { title: string; lines: readonly RoleLine[] }) {
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
            <td data-label={admin.usedBy}>{line.procedures.length > 0 ? <code>{line.procedures.join(', ')}</code> : <span className="muted">{admin.system}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Holders({ line: { holders, procedures } }: { line: RoleLine }) {
  const { admin } = useMessages()
  if (holders.length === 0) return procedures.length > 0 ? <span className="badge warn">{admin.nobody}</span> : <span className="muted">{admin.nobody}</span>
  return (
    <ul className="plain">
      {holders.map(({ id, name, unit }) => (
        <li key={`${id} ${unit}`}>
          <a href={`/admin/people/${id}`}>{name}</a> <span className="muted small">{unit}</span>
        </li>
      ))}
    </ul>
  )
}
