import { requireOfficer } from '#app/auth/session.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { RecordsTable } from '#app/routes/admin.registers.$register._index/records-table.tsx'
import { loadRecords } from '#app/routes/admin.registers.$register._index/records.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadRecords(await requireOfficer(request), params.register ?? '', new URL(request.url))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, ({ admin }, language) => (data ? inLanguage(data.title, language) : admin.registers))

export default function Records() {
  const { key, title, search, lines, next, isFirst } = useLoaderData<typeof loader>()
  const { admin } = useMessages()
  const toHref = (after: string): string => `?${new URLSearchParams({ q: search, after }).toString()}`
  return (
    <>
      <p className="crumbs">
        <a href="/admin/registers">{admin.registers}</a>
      </p>
      <h1>{inLanguage(title, useLanguage())}</h1>
      <form className="filters" method="get" role="search" aria-label={admin.searchRecords}>
        <div className="field wide">
          <label htmlFor="q">{admin.searchRecords}</label>
          <input type="search" id="q" name="q" defaultValue={search} maxLength={100} />
        </div>
        <p className="buttons">
          <button className="button small" type="submit">
            {admin.find}
          </button>
          {search !== '' && (
            <a className="button quiet small" href={`/admin/registers/${key}`}>
              {admin.clear}
            </a>
          )}
        </p>
      </form>
      {lines.length === 0 ? <p className="empty">{search === '' ? admin.noRecords : admin.noRecordFound}</p> : <RecordsTable register={key} lines={lines} />}
      {(next || !isFirst) && (
        <nav className="pager" aria-label={admin.pages}>
          {isFirst ? (
            <span />
          ) : (
            <a className="button small" href={toHref('')}>
              {admin.first}
            </a>
          )}
          {next && (
            <a className="button small" href={toHref(next)} rel="next">
              {admin.next}
            </a>
          )}
        </nav>
      )}
    </>
  )
}
