import { AssignmentFields } from '#app/components/admin/assignment-fields.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { AccountLine, NamedThing } from '#app/services/people.ts'
import type { Assignment } from '#runtime/access/actor.ts'

type PersonFormsProps = { account: Pick<AccountLine, 'kind' | 'blocked'>; rows: readonly Assignment[]; roles: readonly NamedThing[]; units: readonly NamedThing[] }

/** What can be changed about an account: an officer's roles, and whether it can be used. */
export function PersonForms({ account, rows, roles, units }: PersonFormsProps) {
  const { admin } = useMessages()
  return (
    <>
      {account.kind === 'officer' ? (
        <form method="post" className="form" noValidate>
          <button name="_do" value="stay" hidden>
            {admin.unsaved}
          </button>
          <AssignmentFields rows={rows} roles={roles} units={units} />
          <button className="button primary" type="submit" name="_do" value="save">
            {admin.saveAssignments}
          </button>
        </form>
      ) : (
        <p className="muted">{admin.applicantAccount}</p>
      )}
      <details className="move other">
        <summary>{admin.blockTitle}</summary>
        <form method="post" className="move-body">
          <p>{account.blocked ? admin.unblockLead : admin.blockLead}</p>
          <button className="button danger" type="submit" name="_do" value={account.blocked ? 'unblock' : 'block'}>
            {account.blocked ? admin.unblock : admin.block}
          </button>
        </form>
      </details>
    </>
  )
}
