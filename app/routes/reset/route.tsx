import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { secretOf, textOf } from '#app/form-text.ts'
import { useActionData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import { redirect, type ActionFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function action({ request }: ActionFunctionArgs) {
  const form = await guardPost(request, 'sign-in')
  const { people } = await getServices()
  const outcome = await people.resetPassword(request, { token: textOf(form, 'token'), password: secretOf(form, 'password') })
  return outcome.result === 'done' ? redirect('/home', { headers: outcome.headers }) : { code: outcome.code }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ account }) => account.resetTitle)

/** Sets a password from a reset or invitation link. */
export default function Reset() {
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { account } = useMessages()
  return (
    <div className="prose narrow">
      <h1>{account.resetTitle}</h1>
      <hr className="rule" />
      <form method="post" className="form">
        <ProblemNotice text={refused && account.problems[refused.code]} />
        <input type="hidden" name="token" value={search.get('token') ?? ''} />
        <TextInput name="password" label={account.newPassword} type="password" autoComplete="new-password" hint={account.passwordHint} maxLength={200} />
        <button className="button primary" type="submit">
          {account.resetButton}
        </button>
      </form>
    </div>
  )
}
