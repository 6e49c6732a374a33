import { useState } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** The letter as it would be printed, from what is saved; drawn again after each save. */
export function LetterPreview({ letterKey, title }: { letterKey: string; title: string }) {
  const { messages, revision, letterAddress } = useDraft()
  const { letters } = messages
  const [failed, setFailed] = useState<number>()
  return (
    <details className="letter-preview" open>
      <summary>{letters.preview}</summary>
      <p className="small muted">{letters.previewHint}</p>
      {failed === revision ? <p className="notice warn">{letters.noPreview}</p> : <img src={`${letterAddress(letterKey, 'picture')}&revision=${revision}`} alt={letters.pictureOf(title)} onError={() => setFailed(revision)} />}
      <p>
        <a className="button small" href={letterAddress(letterKey, 'pdf')} target="_blank" rel="noreferrer">
          {letters.openPdf}
        </a>
      </p>
    </details>
  )
}
