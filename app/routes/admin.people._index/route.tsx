import { requireRole } from '#app/auth/session.server.ts'
import { SelectInput } from '#app/components/desk/select-input.tsx'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { PeopleTable } from '#app/routes/admin.people._index/people-table.tsx'
import { loadPeople, type PeopleData } from '#app/routes/admin.people._index/people.server.ts'

export const loader = async ({ request }: LoaderFunctionArgs) => loadPeople(await requireRole(request, 'administrator'), new URL(request.url))

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.people)

export default function People() {
  const data = useLoaderData<typeof loader>()
  const { admin } = useMessages()
  return (
    <>
      <div className="row title-row">
        <h1>{admin.people}</h1>
        <a className="button primary small" href="/admin/people/new">
          {admin.invite}
        </a>
      </div>
      <PeopleFilter search={data.search} kind={data.kind} />
      {data.rows.length === 0 ? (
        <div className="empty">
          <h2>{admin.noPeople}</h2>
          <p>{admin.noPeopleHint}</p>
        </div>
      ) : (
        <PeopleTable rows={data.rows} roles={data.roles} />
      )}
      <PeoplePager data={data} />
    </>
  )
}

function PeopleFilter({ search, kind }: Pick<PeopleData, 'search' | 'kind'>) {
  const { admin } = useMessages()
  return (
    <form className="filters" method="get" action="/admin/people" role="search" aria-label={admin.searchPeople}>
      <div className="field wide">
        <label htmlFor="q">{admin.searchPeople}</label>
        <input type="search" id="q" name="q" defaultValue={search} maxLength={100} />
      </div>
      <SelectInput name="kind" label={admin.kind} value={kind} none={admin.anyKind} options={[{ value: 'officer', text: admin.kinds.officer }, { value: 'applicant', text: admin.kinds.applicant }]} />
      <p className="buttons">
        <button className="button small" type="submit">
          {admin.find}
        </button>
        {(search !== '' || kind) && (
          <a className="button quiet small" href="/admin/people">
            {admin.clear}
          </a>
        )}
      </p>
    </form>
  )
}

function PeoplePager({ data: { search, kind, after, next } }: { data: Pick<PeopleData, 'search' | 'kind' | 'after' | 'next'> }) {
  const { admin } = useMessages()
  if (!after && !next) return null
  const toHref = (cursor: string): string => `/admin/people?${new URLSearchParams({ q: search, kind: kind ?? '', after: cursor }).toString()}`
  return (
    <nav className="pager" aria-label={admin.pages}>
      {after ? (
        <a className="button small" href={toHref('')}>
          {admin.first}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a className="button small" href={toHref(next)} rel="next">
          {admin.next}
        </a>
      )}
    </nav>
  )
}
