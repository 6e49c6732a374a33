import { When } from '#app/components/when.tsx'
import { AccountState } from '#app/components/admin/account-state.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { AccountLine, NamedThing } from '#app/services/people.ts'

type PeopleTableProps = { rows: readonly AccountLine[]; roles: readonly NamedThing[] }

/** Everybody with an account, one a line; an officer's roles in words. */
export function PeopleTable({ rows, roles }: PeopleTableProps) {
  const language = useLanguage()
  const { admin } = useMessages()
  const titles = new Map(roles.map(({ key, title }) => [key, inLanguage(title, language)]))
  return (
    <table className="dense">
      <caption className="visually-hidden">{admin.people}</caption>
      <thead>
        <tr>
          {[admin.name, admin.email, admin.kind, admin.assignments, admin.state, admin.created].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, email, kind, assignments, verified, blocked, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/people/${id}`}>{name || email}</a>
            </th>
            <td data-label={admin.email}>{email}</td>
            <td data-label={admin.kind}>{admin.kinds[kind]}</td>
            <td data-label={admin.assignments}>{[...new Set(assignments.map(({ role }) => titles.get(role) ?? role))].join(', ') || '—'}</td>
            <td data-label={admin.state}>
              <AccountState verified={verified} blocked={blocked} />
            </td>
            <td data-label={admin.created} className="num">
              <When at={createdAt} dateOnly />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
