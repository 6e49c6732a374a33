import { requireActor } from '#app/auth/session.server.ts'
import { AccountTabs } from '#app/components/account-tabs.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, useSearchParams, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadProfile, saveProfile } from '#app/routes/account._index/profile.server.ts'
import { problemOf, StandingData } from '#app/routes/account._index/standing-data.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => loadProfile(await requireActor(request))

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return saveProfile(actor, await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ account }) => account.title)

export default function Account() {
  const { isApplicant, email, name, texts } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { account } = useMessages()
  const shown = refused ?? { problems: [], name, texts }
  return (
    <div className="prose">
      <h1>{account.title}</h1>
      <hr className="rule" />
      <AccountTabs />
      {search.has('saved') && !refused && (
        <p className="notice ok" role="status">
          {account.profileSaved}
        </p>
      )}
      <form method="post" className="form" noValidate>
        <p>
          {account.email}: <strong>{email}</strong>
        </p>
        <TextInput name="name" label={account.name} autoComplete="name" defaultValue={shown.name} problem={problemOf(shown, 'name', account.fieldProblem)} maxLength={100} />
        {isApplicant && <StandingData shown={shown} />}
        <button className="button primary" type="submit">
          {account.profileButton}
        </button>
      </form>
    </div>
  )
}
