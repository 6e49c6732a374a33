import { requireApplicant } from '#app/auth/session.server.ts'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { refusalText } from '#app/components/refusal-text.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadWithdraw, withdraw, type WithdrawData } from '#app/routes/dossiers.$id_.withdraw/withdraw.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  return loadWithdraw(actor, requireDossierId(params.id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  return withdraw(actor, requireDossierId(params.id), await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ applicant }) => applicant.withdraw)

export default function Withdraw() {
  const data = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages()
  const { applicant } = messages
  const language = useLanguage()
  return (
    <div className="prose narrow">
      <p className="crumbs">
        <a href={`/dossiers/${data.id}`}>{data.code}</a>
      </p>
      <h1>{applicant.withdrawTitle}</h1>
      <hr className="rule" />
      <ProblemNotice text={refused && refusalText(messages, refused.refusal)} />
      <p>{data.confirm ? inLanguage(data.confirm, language) : applicant.withdrawText}</p>
      {data.transition ? <WithdrawForm data={data} comment={refused?.comment ?? ''} /> : <p className="notice warn">{applicant.notOfferedNow}</p>}
    </div>
  )
}

function WithdrawForm({ data, comment }: { data: WithdrawData; comment: string }) {
  const { applicant } = useMessages()
  return (
    <form method="post" className="form">
      <input type="hidden" name="commandId" value={data.commandId} />
      <input type="hidden" name="expected" value={data.expected} />
      <input type="hidden" name="transition" value={data.transition} />
      <div className="field">
        <label htmlFor="comment">{applicant.withdrawReason}</label>
        <textarea id="comment" name="comment" rows={4} maxLength={2000} required={data.needsReason} defaultValue={comment} />
      </div>
      <p className="row">
        <button className="button danger" type="submit">
          {applicant.withdraw}
        </button>
        <a className="button" href={`/dossiers/${data.id}`}>
          {applicant.withdrawNotNow}
        </a>
      </p>
    </form>
  )
}
