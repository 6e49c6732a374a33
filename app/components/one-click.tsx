import { useSearchParams } from '#app/framework.ts'
import { useMessages } from '#app/messages/messages.ts'

type OneClickProps = { title: string; lead: string; button: string; expired: boolean }

/** A link from a mail asks for one click more, so that mail scanners that open links do not use it up. */
export function OneClick({ title, lead, button, expired }: OneClickProps) {
  const [search] = useSearchParams()
  const { account, shell } = useMessages()
  if (expired) {
    return (
      <div className="prose narrow">
        <h1>{account.expiredTitle}</h1>
        <hr className="rule" />
        <p role="alert">{account.expiredText}</p>
        <a className="button" href="/sign-in">
          {shell.signIn}
        </a>
      </div>
    )
  }
  return (
    <div className="prose narrow">
      <h1>{title}</h1>
      <hr className="rule" />
      <p>{lead}</p>
      <form method="post">
        <input type="hidden" name="token" value={search.get('token') ?? ''} />
        <button className="button primary" type="submit">
          {button}
        </button>
      </form>
    </div>
  )
}
