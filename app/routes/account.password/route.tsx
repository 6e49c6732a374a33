import { requireActor } from '#app/auth/session.server.ts'
import { AccountTabs } from '#app/components/account-tabs.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { savePassword } from '#app/routes/account.password/password.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return savePassword(request, actor, await guardPost(request, 'sign-in'))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ account }) => account.passwordTitle)

export default function Password() {
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { account } = useMessages()
  const isFirst = search.get('first') === '1'
  return (
    <div className="prose">
      <h1>{isFirst ? account.resetTitle : account.passwordTitle}</h1>
      <hr className="rule" />
      {!isFirst && <AccountTabs />}
      {search.has('saved') && !refused && (
        <p className="notice ok" role="status">
          {account.passwordSaved}
        </p>
      )}
      <form method="post" className="form narrow">
        <ProblemNotice text={refused && account.problems[refused.code]} />
        {isFirst ? <input type="hidden" name="first" value="1" /> : <TextInput name="current" label={account.currentPassword} type="password" autoComplete="current-password" maxLength={200} />}
        <TextInput name="password" label={account.newPassword} type="password" autoComplete="new-password" hint={account.passwordHint} maxLength={200} />
        <p className="row">
          <button className="button primary" type="submit">
            {account.resetButton}
          </button>
          {isFirst && <a href="/home">{account.passwordLater}</a>}
        </p>
      </form>
    </div>
  )
}
