import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { DraftLine } from '#app/routes/studio._index/procedures.server.ts'

/** Procedures in the works: who saved them last, and the way in. */
export function DraftTable({ drafts }: { drafts: readonly DraftLine[] }) {
  const language = useLanguage()
  const { studio } = useMessages()
  return (
    <>
      <h2>{studio.drafts}</h2>
      <div className="scroll-x" role="region" aria-label={studio.drafts} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{studio.draft}</th>
              <th scope="col">{studio.savedAt}</th>
              <th scope="col">{studio.savedBy}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map(({ id, title, savedAt, savedBy, askedBy }) => (
              <tr key={id}>
                <td>
                  <a href={`/studio/drafts/${id}${askedBy === undefined ? '' : '?page=publish'}`}>{inLanguage(title, language) || id}</a>
                  {askedBy !== undefined && <span className="badge warn">{studio.waiting(askedBy)}</span>}
                </td>
                <td>
                  <When at={savedAt} />
                </td>
                <td>{savedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
