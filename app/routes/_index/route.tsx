import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { CatalogueList } from '#app/routes/_index/catalogue-list.tsx'
import { loadCatalogue } from '#app/routes/_index/catalogue.server.ts'

export const loader = ({ request }: LoaderFunctionArgs) => loadCatalogue(request)

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ portal }) => portal.title)

export default function Catalogue() {
  const { search, entries } = useLoaderData<typeof loader>()
  const { portal } = useMessages()
  return (
    <>
      <h1>{portal.title}</h1>
      <hr className="rule" />
      <p className="prose">{portal.lead}</p>
      <form method="get" action="/" role="search">
        <label htmlFor="q" className="searchlabel">{portal.search}</label>
        <p className="muted small" id="q-hint">
          {portal.searchHint}
        </p>
        <div className="searchbar">
          <input type="search" id="q" name="q" defaultValue={search} aria-describedby="q-hint" maxLength={100} />
          <button className="button primary" type="submit">
            {portal.searchButton}
          </button>
        </div>
      </form>
      <CatalogueList search={search} entries={entries} />
    </>
  )
}
