import { LetterPaper } from '#builder/editor/letters/letter-paper.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { LetterContent } from '#runtime/letters/letter-content.ts'

/** What a letter of the sample dossier says; how its page is printed is shown with sample data. */
export function LetterText({ letter }: { letter: LetterContent }) {
  const { messages, letterAddress } = useDraft()
  const { simulate } = messages
  return (
    <details>
      <summary>{simulate.letter(letter.title)}</summary>
      <LetterPaper letter={letter} />
      <p>
        <a className="button small" href={letterAddress(letter.key, 'pdf')} target="_blank" rel="noreferrer">
          {simulate.letterForm}
        </a>
      </p>
    </details>
  )
}
