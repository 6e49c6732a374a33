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
  const outcome = await people.verifyEmail(request, textOf(form, 'token'))
  return outcome.result === 'done' ? redirect('/home', { headers: outcome.headers }) : { code: outcome.code }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ account }) => account.verifyTitle)

export default function Verify() {
  const refused = useActionData<typeof action>()
  const { account } = useMessages()
  return <OneClick title={account.verifyTitle} lead={account.verifyLead} button={account.verifyButton} expired={refused !== undefined} />
}
