import { useMemo } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { sampleValues } from '#builder/letters/sample-letter.ts'
import { fillTags } from '#runtime/letters/fill-tags.ts'

/** The message as the person would read it, in each language it has. */
export function NoticePreview({ noticeKey }: { noticeKey: string }) {
  const { draft, messages } = useDraft()
  const { letters } = messages
  const notice = draft.notices?.find(({ key }) => key === noticeKey)
  const values = useMemo(() => sampleValues(draft, JSON.stringify(notice ?? {})), [draft, notice])
  if (!notice) return null
  const { subject, body } = notice
  return (
    <details className="letter-preview" open>
      <summary>{letters.preview}</summary>
      {(['vi', 'en'] as const).map((language) =>
        subject[language] === undefined && body[language] === undefined ? null : (
          <article key={language} lang={language} className="notice-preview">
            <p>
              <strong>
                {letters.subject}: {fillTags(subject[language] ?? subject.vi, values)}
              </strong>
            </p>
            <p className="lines">{fillTags(body[language] ?? body.vi, values)}</p>
          </article>
        ),
      )}
    </details>
  )
}
