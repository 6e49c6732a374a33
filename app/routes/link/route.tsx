import { OneClick } from '#app/components/one-click.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { textOf } from '#app/form-text.ts'
import { useActionData, type MetaFunction } from '#app/framework.ts'
import { redirect, type ActionFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function action({ request }: ActionFunctionArgs) {
  const form = await guardPost(request, 'sign-in')
  const { people } = await getServices()
  const outcome = await people.useOneTimeLink(request, textOf(form, 'token'))
  if (outcome.result === 'refused') return { code: outcome.code }
  return redirect(outcome.setPassword ? '/account/password?first=1' : '/home', { headers: outcome.headers })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ shell }) => shell.signIn)

export default function OneTimeLink() {
  const refused = useActionData<typeof action>()
  const { account } = useMessages()
  return <OneClick title={account.linkTitle} lead={account.linkLead} button={account.linkButton} expired={refused !== undefined} />
}
