import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { DraftPageData } from '#app/routes/drafts.$id.$section/draft-page-data.ts'

/** Names the pages that were passed over because the account knows what they ask, on the first one that is turned. */
export function KnownPages({ page: { id, section, steps } }: { page: Pick<DraftPageData, 'id' | 'section' | 'steps'> }) {
  const language = useLanguage()
  const { draft } = useMessages()
  const known = steps.filter(({ applies, state }) => applies && state === 'known')
  const first = steps.find(({ applies, state }) => applies && state !== 'known')
  if (known.length === 0 || first?.key !== section.key) return null
  return (
    <div className="notice ok">
      <p>{draft.knownPages}</p>
      <ul>
        {known.map(({ key, title }) => (
          <li key={key}>
            <a href={`/drafts/${id}/${key}`}>{inLanguage(title, language)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
