import { requireApplicant } from '#app/auth/session.server.ts'
import { AnswersSection } from '#app/components/answers-section.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { refusalText } from '#app/components/refusal-text.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { inLanguage, toLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { FileForm } from '#app/routes/drafts.$id.review/file-form.tsx'
import { ProblemLinks } from '#app/routes/drafts.$id.review/problem-links.tsx'
import { fileDraft, loadReview } from '#app/routes/drafts.$id.review/review.server.ts'
import { UnsentNotice } from '#app/routes/drafts.$id.review/unsent-notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  return loadReview(actor, requireDraftId(params.id), toLanguage(request))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  return fileDraft(actor, requireDraftId(params.id), await guardPost(request))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ applicant }) => (data?.isSupplement ? applicant.reviewSupplementTitle : applicant.reviewTitle))

export default function Review() {
  const review = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages()
  const { applicant } = messages
  const { id, title, sections, problems, warnings, notSent, isSupplement } = review
  const problem = refused && (refused.result === 'invalid' ? applicant.stillInvalid : refusalText(messages, refused.refusal))
  return (
    <div className="review">
      <p className="crumbs">
        <a href={`/drafts/${id}`}>{inLanguage(title, useLanguage())}</a>
      </p>
      <h1>{isSupplement ? applicant.reviewSupplementTitle : applicant.reviewTitle}</h1>
      <hr className="rule" />
      <ProblemNotice text={problem} />
      <p className="prose">{applicant.reviewLead}</p>
      <p className="no-print">
        <a href={`/drafts/${id}/pdf`}>{messages.draft.pdf}</a>
      </p>
      {review.may.edit && <UnsentNotice review={review} />}
      <ProblemLinks draft={id} title={applicant.reviewProblems(problems.length)} problems={problems} tone="danger" />
      <ProblemLinks draft={id} title={applicant.reviewWarnings} problems={warnings} tone="warn" />
      <AnswersSection sections={sections} of={{ draft: id }} notes={review.notes} heading="h2" changeHref={review.may.edit ? (section) => `/drafts/${id}/${section}` : undefined} />
      {notSent.length > 0 && (
        <div className="notice">
          <h2>{applicant.notSent}</h2>
          <p>{notSent.join('; ')}.</p>
          <p className="small muted">{applicant.notSentWhy}</p>
        </div>
      )}
      {review.may.file ? <FileForm review={review} comment={refused?.comment ?? ''} /> : <p className="notice">{messages.draft.onlyOwnerFiles(review.owner)}</p>}
    </div>
  )
}
