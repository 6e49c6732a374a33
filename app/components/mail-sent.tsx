import { useMessages } from '#app/messages/messages.ts'

/** After a message was sent: where to look, and what to do when it does not come. */
export function MailSent({ email, printed }: { email: string; printed: boolean }) {
  const { account } = useMessages()
  return (
    <div className="prose narrow">
      <h1>{account.sentTitle}</h1>
      <hr className="rule" />
      <p role="status">{account.sentText(email)}</p>
      {printed ? <p className="notice">{account.sentPrinted}</p> : <p className="muted">{account.sentNothing}</p>}
    </div>
  )
}
