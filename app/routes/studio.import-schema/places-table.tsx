import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { KeywordPlace } from '#builder/import-schema/report.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** More would only be scrolled past; the command line lists all. */
const mostRows = 300

type PlacesTableProps = { title: string; hint: string; places: ReadonlyArray<KeywordPlace & { reason?: Text }>; isOpen?: true }

/** Keywords of one list of the report by their place in the file; nothing for an empty list. */
export function PlacesTable({ title, hint, places, isOpen }: PlacesTableProps) {
  const { schemaImport: texts } = useMessages()
  const language = useLanguage()
  const hasReasons = places.some(({ reason }) => reason !== undefined)
  if (places.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>
        {title} ({places.length})
      </summary>
      <p className="muted">{hint}</p>
      <div className="scroll-x" role="region" aria-label={title} tabIndex={0}>
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{texts.pointer}</th>
              <th scope="col">{texts.keyword}</th>
              {hasReasons && <th scope="col">{texts.reason}</th>}
            </tr>
          </thead>
          <tbody>
            {places.slice(0, mostRows).map(({ pointer, keyword, reason }) => (
              <tr key={`${pointer} ${keyword}`}>
                <td data-label={texts.pointer}>
                  <code>{pointer || '/'}</code>
                </td>
                <td data-label={texts.keyword}>
                  <code>{keyword}</code>
                </td>
                {reason && <td data-label={texts.reason}>{inLanguage(reason, language)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {places.length > mostRows && <p className="muted">{texts.moreRows(places.length - mostRows)}</p>}
    </details>
  )
}
