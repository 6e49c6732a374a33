import { When } from '#app/components/when.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { LetterLine } from '#app/services/dossiers.ts'

type LettersListProps = { dossierId: string; letters: ReadonlyArray<Pick<LetterLine, 'hash' | 'title' | 'number' | 'at'>> }

/** Letters of a dossier, newest first, each a PDF. */
export function LettersList({ dossierId, letters }: LettersListProps) {
  const language = useLanguage()
  const { dossier } = useMessages()
  if (letters.length === 0) return <p className="muted">{dossier.noLetters}</p>
  return (
    <ul className="letters">
      {letters.toReversed().map(({ hash, title, number, at }) => (
        <li key={hash}>
          <a href={`/letters/${dossierId}/${hash}`} type="application/pdf">
            {dossier.letterPdf(inLanguage(title, language))}
          </a>
          <span className="small muted">
            {number && `${dossier.letterNumber(number)} · `}
            <When at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
