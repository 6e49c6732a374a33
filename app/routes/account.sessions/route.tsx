import { requireActor } from '#app/auth/session.server.ts'
import { AccountTabs } from '#app/components/account-tabs.tsx'
import { When } from '#app/components/when.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { textOf } from '#app/form-text.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { toDevice } from '#app/routes/account.sessions/device.ts'
import { getServices } from '#app/services.server.ts'
import type { SessionLine } from '#app/services/people.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { people } = await getServices()
  return { sessions: await people.sessions(request, actor) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const form = await guardPost(request)
  const { people } = await getServices()
  await people.revokeSession(actor, textOf(form, 'session'))
  return redirect('/account/sessions')
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ account }) => account.sessionsTitle)

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>()
  const { account } = useMessages()
  return (
    <div className="prose">
      <h1>{account.sessionsTitle}</h1>
      <hr className="rule" />
      <AccountTabs />
      <p>{account.sessionsLead}</p>
      <ul className="lines">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionText session={session} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function SessionText({ session: { id, current, createdAt, ip, userAgent } }: { session: SessionLine }) {
  const { account } = useMessages()
  const device = toDevice(userAgent) || account.sessionUnknown
  return (
    <>
      <div>
        <p>
          <strong>{device}</strong> {current && <span className="badge ok">{account.sessionThis}</span>}
        </p>
        <p className="small muted">
          {account.sessionSince} <When at={createdAt} />
          {ip && ` · ${ip}`}
        </p>
      </div>
      {!current && (
        <form method="post">
          <button className="button" name="session" value={id}>
            {account.sessionEnd}
            <span className="visually-hidden"> {device}</span>
          </button>
        </form>
      )}
    </>
  )
}
