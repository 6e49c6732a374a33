import { requireApplicant } from '#app/auth/session.server.ts'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { textOf } from '#app/form-text.ts'
import { useActionData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireApplicant(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  const form = await guardPost(request, 'look-up')
  const { drafts } = await getServices()
  const outcome = await drafts.join(actor, textOf(form, 'token'))
  return outcome.result === 'joined' ? redirect(`/drafts/${outcome.draft}`) : outcome
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ draft }) => draft.joinTitle)

/** Where the link of an invitation leads: one button, because a mail reader that opens links must not use it up. */
export default function Join() {
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { draft } = useMessages()
  return (
    <div className="prose narrow">
      <h1>{draft.joinTitle}</h1>
      <hr className="rule" />
      <ProblemNotice text={refused && draft.joinProblems[refused.result]} />
      <p>{draft.joinLead}</p>
      <form method="post">
        <input type="hidden" name="token" value={search.get('token') ?? ''} />
        <button className="button primary" type="submit">
          {draft.joinButton}
        </button>
      </form>
    </div>
  )
}
