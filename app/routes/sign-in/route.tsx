import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { toLocalPath } from '#app/form-text.ts'
import { useActionData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { signIn } from '#app/routes/sign-in/sign-in.server.ts'

export const action = async ({ request }: ActionFunctionArgs) => signIn(request, await guardPost(request, 'sign-in'))

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ shell }) => shell.signIn)

export default function SignIn() {
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { account, shell } = useMessages()
  const next = toLocalPath(search.get('next'), '')
  return (
    <div className="prose narrow">
      <h1>{account.signInTitle}</h1>
      <hr className="rule" />
      <form method="post" className="form">
        <ProblemNotice text={refused && account.problems[refused.code]} />
        <input type="hidden" name="next" value={next} />
        <TextInput name="email" label={account.email} type="email" autoComplete="username" defaultValue={refused?.email} maxLength={254} />
        <TextInput name="password" label={account.password} type="password" autoComplete="current-password" maxLength={200} />
        <p className="row">
          <button className="button primary" type="submit">
            {account.signInButton}
          </button>
          <a href="/forgot-password">{account.forgot}</a>
        </p>
      </form>
      <p>
        {account.noAccount} <a href={`/sign-up${next && `?next=${encodeURIComponent(next)}`}`}>{shell.signUp}</a>
      </p>
    </div>
  )
}
