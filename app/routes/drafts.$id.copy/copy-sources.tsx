import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { CopySource } from '#app/services/drafts.ts'

/** Earlier dossiers, newest first, with how much each has for this draft. */
export function CopySources({ draft, sources }: { draft: string; sources: readonly CopySource[] }) {
  const language = useLanguage()
  const { draft: words, dossier } = useMessages()
  if (sources.length === 0) return <p className="empty">{words.copyEmpty}</p>
  return (
    <ul className="lines">
      {sources.map(({ id, code, title, filedAt, count }) => (
        <li key={id}>
          <div>
            <h2>{inLanguage(title, language)}</h2>
            <p className="small muted">
              <span className="num">{code}</span> · {dossier.filedAt}: <When at={filedAt} dateOnly /> · {words.copyCount(count)}
            </p>
          </div>
          <p>
            <a className="button" href={`/drafts/${draft}/copy?from=${id}`}>
              {words.copyChoose}
              <span className="visually-hidden"> {code}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
