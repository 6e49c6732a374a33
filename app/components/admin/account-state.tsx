import { useMessages } from '#app/messages/messages.ts'

/** Whether an account can be used, in a word. */
export function AccountState({ verified, blocked }: { verified: boolean; blocked: boolean }) {
  const { states } = useMessages().admin
  if (blocked) return <span className="badge danger">{states.blocked}</span>
  return verified ? <span className="badge ok">{states.active}</span> : <span className="badge warn">{states.unverified}</span>
}
