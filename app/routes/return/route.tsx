import { requireApplicant } from '#app/auth/session.server.ts'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { takeLimit } from '#app/doors/limits.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import { redirect, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim().slice(0, 40) ?? ''
  if (code === '') return { code }
  const actor = await requireApplicant(request)
  await takeLimit(request, 'look-up')
  const { drafts } = await getServices()
  const id = await drafts.findByCode(actor, code)
  return id ? redirect(`/drafts/${id}`) : { code }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ draft }) => draft.returnPage)

/** Back to a draft by its code; who is not signed in is asked to, and comes back here. */
export default function Return() {
  const { code } = useLoaderData<typeof loader>()
  const { draft } = useMessages()
  return (
    <div className="prose narrow">
      <h1>{draft.returnPage}</h1>
      <hr className="rule" />
      <ProblemNotice text={code === '' ? undefined : draft.returnNone(code)} />
      <p>{draft.returnLead}</p>
      <form method="get" className="form">
        <TextInput name="code" label={draft.returnCode} hint={draft.returnExample} defaultValue={code} autoComplete="off" spellCheck={false} maxLength={40} />
        <p>
          <button className="button primary" type="submit">
            {draft.returnButton}
          </button>
        </p>
      </form>
    </div>
  )
}
