import { requireRole } from '#app/auth/session.server.ts'
import { AccountState } from '#app/components/admin/account-state.tsx'
import { adminProblemText } from '#app/components/admin/admin-problem.ts'
import { Facts } from '#app/components/facts.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { When } from '#app/components/when.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { PersonForms } from '#app/routes/admin.people.$id/person-forms.tsx'
import { changePerson, loadPerson } from '#app/routes/admin.people.$id/person.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadPerson(await requireRole(request, 'administrator'), params.id ?? '', new URL(request.url))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'administrator')
  return changePerson(actor, params.id ?? '', await guardPost(request))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, ({ admin }) => data?.account.name ?? admin.people)

export default function Person() {
  const { account, roles, units, done } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const messages = useMessages()
  const { admin } = messages
  return (
    <div className="prose">
      <p className="crumbs">
        <a href="/admin/people">{admin.people}</a>
      </p>
      <h1>{account.name || account.email}</h1>
      {reply && <ProblemNotice text={adminProblemText(messages, reply.problem)} />}
      {reply && !reply.problem && (
        <p className="notice" role="status">
          {admin.unsaved}
        </p>
      )}
      {done && !reply && (
        <p className="notice ok" role="status">
          {admin[done]}
        </p>
      )}
      <Facts
        facts={[
          [admin.email, account.email],
          [admin.kind, admin.kinds[account.kind]],
          [admin.state, <AccountState key="state" verified={account.verified} blocked={account.blocked} />],
          [admin.created, <When key="created" at={account.createdAt} />],
        ]}
      />
      <PersonForms account={account} rows={reply?.rows ?? account.assignments} roles={roles} units={units} />
    </div>
  )
}
