import { useMessages } from '#app/messages/messages.ts'
import type { StandingChange } from '#app/services/drafts.ts'
import type { ReviewData } from '#app/routes/drafts.$id.review/review.server.ts'

type FileFormProps = { review: Pick<ReviewData, 'id' | 'isSupplement' | 'sections' | 'problems' | 'standing'>; comment: string }

/** The one act of this page: a draft is filed once, however often it is pressed. */
export function FileForm({ review: { id, isSupplement, sections, problems, standing }, comment }: FileFormProps) {
  const { applicant } = useMessages()
  return (
    <form method="post" className="card form no-print" data-files="">
      {isSupplement ? (
        <div className="field">
          <label htmlFor="comment">{applicant.commentLabel}</label>
          <textarea id="comment" name="comment" rows={3} maxLength={2000} defaultValue={comment} />
        </div>
      ) : (
        <p>{applicant.sendAs}</p>
      )}
      {standing.length > 0 && <StandingOffer changes={standing} />}
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

/** Offers to keep on the account what the form says differently, for the next one. */
function StandingOffer({ changes }: { changes: readonly StandingChange[] }) {
  const { draft } = useMessages()
  return (
    <fieldset className="field">
      <legend>{draft.standingTitle}</legend>
      <ul className="small">
        {changes.map(({ label, before, after }) => (
          <li key={label}>
            {label}: <del>{before}</del> → <ins>{after}</ins>
          </li>
        ))}
      </ul>
      <input type="hidden" name="standing" value="shown" />
      <label className="tick">
        <input type="checkbox" name="remember" value="yes" defaultChecked />
        <span>{draft.standingOffer}</span>
      </label>
    </fieldset>
  )
}
