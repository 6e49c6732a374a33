import { useMessages } from '#app/messages/messages.ts'
import type { ReviewData } from '#app/routes/drafts.$id.review/review.server.ts'

type FileFormProps = { review: Pick<ReviewData, 'id' | 'commandId' | 'isSupplement' | 'sections' | 'problems'>; comment: string }

/** The one act of this page. Its command id was given when the page was drawn: pressing twice files once. */
export function FileForm({ review: { id, commandId, isSupplement, sections, problems }, comment }: FileFormProps) {
  const { applicant } = useMessages()
  return (
    <form method="post" className="card form no-print">
      <input type="hidden" name="commandId" value={commandId} />
      {isSupplement ? (
        <div className="field">
          <label htmlFor="comment">{applicant.commentLabel}</label>
          <textarea id="comment" name="comment" rows={3} maxLength={2000} defaultValue={comment} />
        </div>
      ) : (
        <p>{applicant.sendAs}</p>
      )}
      {problems.length > 0 && (
        <p className="muted">
          {applicant.reviewProblems(problems.length)}.
        </p>
      )}
      <p className="row">
        <button className="button primary" type="submit">
          {isSupplement ? applicant.sendButton : applicant.fileButton}
        </button>
        <a className="button" href="/my">
          {applicant.saveForLater}
        </a>
        <a className="button quiet" href={`/drafts/${id}/${sections.at(-1)?.key ?? ''}`}>
          {applicant.back}
        </a>
      </p>
    </form>
  )
}
