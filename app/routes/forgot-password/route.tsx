import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { textOf } from '#app/form-text.ts'
import { useActionData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function action({ request }: ActionFunctionArgs) {
  const form = await guardPost(request, 'sign-in')
  const { people } = await getServices()
  await people.requestReset({ email: textOf(form, 'email') })
  return { sent: true }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ account }) => account.forgotTitle)

export default function ForgotPassword() {
  const done = useActionData<typeof action>()
  const { account } = useMessages()
  return (
    <div className="prose narrow">
      <h1>{account.forgotTitle}</h1>
      <hr className="rule" />
      {done && (
        <p className="notice ok" role="status">
          {account.forgotSent}
        </p>
      )}
      <p>{account.forgotLead}</p>
      <form method="post" className="form">
        <TextInput name="email" label={account.email} type="email" autoComplete="username" maxLength={254} />
        <button className="button primary" type="submit">
          {account.forgotButton}
        </button>
      </form>
    </div>
  )
}
