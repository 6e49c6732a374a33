import { useMessages } from '#app/messages/messages.ts'
import type { QueueLine } from '#app/routes/desk._index/queue.server.ts'

type QueueActionProps = { line: Pick<QueueLine, 'id' | 'code' | 'claimable' | 'commandId'>; query: string }

/** The one thing to do next with a dossier of the list: take it, or open it. */
export function QueueAction({ line: { id, code, claimable, commandId }, query }: QueueActionProps) {
  const { desk } = useMessages()
  const href = `/desk/dossiers/${id}${query}`
  if (!claimable) {
    return (
      <a className="button small" href={href} aria-label={desk.openOf(code)}>
        {desk.open}
      </a>
    )
  }
  return (
    <form method="post" action={href}>
      <input type="hidden" name="command:claim" value={commandId} />
      <button className="button small" type="submit" name="_do" value="claim" aria-label={desk.claimOf(code)}>
        {desk.claim}
      </button>
    </form>
  )
}
