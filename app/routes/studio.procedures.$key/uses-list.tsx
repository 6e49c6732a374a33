import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { ProcedureUse } from '#app/services/studio-publication.ts'

/** What stands on a procedure: what was copied from it or leads to it, and who shares its blocks and registers. */
export function UsesList({ uses }: { uses: readonly ProcedureUse[] }) {
  const language = useLanguage()
  const { studio } = useMessages()
  return (
    <section>
      <h2>{studio.usedBy}</h2>
      {uses.length === 0 ? (
        <p className="muted">{studio.usedByNone}</p>
      ) : (
        <ul>
          {uses.map(({ how, key, title, draft, what }) => (
            <li key={`${how} ${draft ?? key} ${what ?? ''}`}>
              {studio.uses[how](what ?? '')}: <a href={draft === undefined ? `/studio/procedures/${key}` : `/studio/drafts/${draft}`}>{inLanguage(title, language) || key}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
