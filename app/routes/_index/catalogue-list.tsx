import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { CatalogueEntry } from '#app/services/procedures.ts'

type CatalogueListProps = { search: string; entries: readonly CatalogueEntry[] }

/** The procedures found, or what to do when there are none. */
export function CatalogueList({ search, entries }: CatalogueListProps) {
  const { portal } = useMessages()
  if (entries.length === 0) return <NothingFound searched={search !== ''} />
  return (
    <>
      <p className="muted" role="status">
        {portal.found(entries.length)}
        {search !== '' && (
          <>
            {' · '}
            <a href="/">{portal.clear}</a>
          </>
        )}
      </p>
      <ul className="cards">
        {entries.map((entry) => (
          <CatalogueCard key={entry.key} entry={entry} />
        ))}
      </ul>
    </>
  )
}

function CatalogueCard({ entry }: { entry: CatalogueEntry }) {
  const language = useLanguage()
  const { portal, status } = useMessages()
  return (
    <li className="card procedure-card">
      <h2>
        <a href={`/procedures/${entry.key}`}>{inLanguage(entry.title, language)}</a>
      </h2>
      <p className="small">{inLanguage(entry.summary, language)}</p>
      <p className="row small muted">
        {entry.open ? <span className="badge ok">{status.serviceLevel[entry.serviceLevel]}</span> : <span className="badge warn">{portal.closed}</span>}
        <span className="num">{entry.nationalCode}</span>
        <span>{inLanguage(entry.sector.title, language)}</span>
      </p>
    </li>
  )
}

function NothingFound({ searched }: { searched: boolean }) {
  const { portal } = useMessages()
  return (
    <div className="empty">
      <h2>{searched ? portal.none : portal.empty}</h2>
      <p>{searched ? portal.noneHint : portal.emptyHint}</p>
      {searched && (
        <a className="button" href="/">
          {portal.showAll}
        </a>
      )}
    </div>
  )
}
