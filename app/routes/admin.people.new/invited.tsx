import { useMessages } from '#app/messages/messages.ts'
import type { InviteReply } from '#app/routes/admin.people.new/invite.server.ts'

type InvitedProps = { invited: Pick<Extract<InviteReply, { state: 'invited' }>, 'id' | 'name' | 'link'> }

/** After an invitation: the link, shown this once, to be handed over if mail does not arrive. */
export function Invited({ invited: { id, name, link } }: InvitedProps) {
  const { admin } = useMessages()
  return (
    <div className="prose">
      <h1>{admin.invited(name)}</h1>
      <div className="notice ok" role="status">
        <p>{admin.invitedLead}</p>
        <p>
          <label htmlFor="link">{admin.invitedLink}</label>
          <input id="link" className="link-once" readOnly value={link} spellCheck={false} />
        </p>
      </div>
      <p className="row">
        <a className="button" href={`/admin/people/${id}`}>
          {admin.invitedOpen}
        </a>
        <a href="/admin/people/new">{admin.inviteAnother}</a>
      </p>
    </div>
  )
}
