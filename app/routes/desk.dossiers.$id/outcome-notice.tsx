import { formatDateTime } from '#app/format.ts'
import { controlNames } from '#app/components/desk/posted-action.ts'
import type { Move } from '#app/components/desk/panel-data.ts'
import { refusalText } from '#app/components/refusal-text.ts'
import { timelineText } from '#app/components/desk/timeline-text.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { ActReply } from '#app/routes/desk.dossiers.$id/act.server.ts'

type OutcomeNoticeProps = { done?: 'now' | 'before'; reply: ActReply | undefined; moves: ReadonlyArray<Pick<Move, 'key'>> }

/** What came of the last button: done, done before, or not done and why. */
export function OutcomeNotice({ done, reply, moves }: OutcomeNoticeProps) {
  const messages = useMessages()
  const { desk } = messages
  if (reply?.why.kind === 'stale') return <StaleNotice reply={reply} since={reply.why.since} moves={moves} />
  if (reply) {
    return (
      <div className={`notice ${reply.why.kind === 'editing' ? '' : 'danger'}`} role={reply.why.kind === 'editing' ? 'status' : 'alert'}>
        {reply.why.kind !== 'editing' && <h2>{desk.refusedTitle}</h2>}
        <p>{toReason(reply.why, messages)}</p>
      </div>
    )
  }
  if (!done) return null
  return (
    <p className={`notice ${done === 'now' ? 'ok' : ''}`} role="status">
      {done === 'now' ? desk.done : desk.doneBefore}
    </p>
  )
}

type StaleNoticeProps = { reply: ActReply; since: Extract<ActReply['why'], { kind: 'stale' }>['since']; moves: OutcomeNoticeProps['moves'] }

/** Says who did what meanwhile; a comment whose action is gone is shown here, so that nothing typed is lost. */
function StaleNotice({ reply, since, moves }: StaleNoticeProps) {
  const language = useLanguage()
  const messages = useMessages()
  const { desk } = messages
  const move = reply.act.split(':')[1] ?? ''
  const comment = reply.typed.texts[controlNames.comment(move)]
  const gone = comment !== undefined && comment !== '' && !moves.some(({ key }) => key === move)
  return (
    <div className="notice warn" role="alert">
      <h2>{desk.staleTitle}</h2>
      <p>{desk.staleLead}</p>
      <ul>
        {since.map((item) => (
          <li key={item.sequence}>{desk.staleEntry(item.by.kind === 'system' ? desk.by.system : item.by.name, timelineText(item, messages, language), formatDateTime(item.at, language))}</li>
        ))}
      </ul>
      <p>{gone ? desk.staleKeptApart : desk.staleKept}</p>
      {gone && <blockquote>{comment}</blockquote>}
    </div>
  )
}

function toReason(why: Exclude<ActReply['why'], { kind: 'stale' }>, messages: Messages): string {
  const { desk } = messages
  switch (why.kind) {
    case 'editing':
      return desk.chooseAction
    case 'refused':
      return refusalText(messages, why.refusal)
    case 'problem':
      return { 'items-incomplete': desk.itemIncomplete, 'date-invalid': desk.dateInvalid, 'amount-invalid': desk.amountInvalid, 'person-unknown': desk.personUnknown }[why.problem]
  }
}
