import { useMemo } from 'react'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { useDraft, useStudio } from '#builder/editor/use-draft.tsx'
import { sampleValues } from '#builder/letters/sample-letter.ts'
import { fillTags } from '#runtime/letters/fill-tags.ts'
import type { Notice } from '#schemas/generated/procedure.ts'

/** The message as the person would read it, in each language it has. */
export function NoticePreview({ noticeKey }: { noticeKey: string }) {
  const { draft, messages } = useDraft()
  const notice = draft.notices?.find(({ key }) => key === noticeKey)
  if (!notice) return null
  return (
    <details className="letter-preview" open>
      <summary>{messages.letters.preview}</summary>
      <NoticeText definition={draft} notice={notice} />
    </details>
  )
}

/** A message of a procedure, filled with made-up facts. */
export function NoticeText({ definition, notice }: { definition: ProcedureDraft; notice: Notice }) {
  const { letters } = useStudio().messages
  const values = useMemo(() => sampleValues(definition, JSON.stringify(notice)), [definition, notice])
  const { subject, body } = notice
  return (
    <>
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
    </>
  )
}
