import { requireRole } from '#app/auth/session.server.ts'
import { adminProblemText } from '#app/components/admin/admin-problem.ts'
import { AssignmentFields } from '#app/components/admin/assignment-fields.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { invite, loadRolesAndUnits, type InviteReply } from '#app/routes/admin.people.new/invite.server.ts'
import { Invited } from '#app/routes/admin.people.new/invited.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'administrator')
  return loadRolesAndUnits()
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'administrator')
  return invite(actor, await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ admin }) => admin.inviteTitle)

const blank: Extract<InviteReply, { state: 'form' }> = { state: 'form', name: '', email: '', rows: [{ role: '', unit: '' }] }

export default function Invite() {
  const { roles, units } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? blank
  const messages = useMessages()
  const { admin } = messages
  if (reply.state === 'invited') return <Invited invited={reply} />
  return (
    <div className="prose">
      <h1>{admin.inviteTitle}</h1>
      <p>{admin.inviteLead}</p>
      <form method="post" className="form" noValidate>
        <button name="_do" value="stay" hidden>
          {admin.unsaved}
        </button>
        <ProblemNotice text={adminProblemText(messages, reply.problem)} />
        <TextInput name="name" label={admin.name} autoComplete="off" maxLength={200} defaultValue={reply.name} />
        <TextInput name="email" label={admin.email} type="email" autoComplete="off" maxLength={254} defaultValue={reply.email} />
        <AssignmentFields rows={reply.rows} roles={roles} units={units} />
        <button className="button primary" type="submit" name="_do" value="invite">
          {admin.inviteButton}
        </button>
      </form>
    </div>
  )
}
