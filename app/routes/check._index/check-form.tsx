import { useMessages } from '#app/messages/messages.ts'

/** For those who cannot scan the QR code: the code at the end of the address printed beside it. */
export function CheckForm({ code = '' }: { code?: string }) {
  const { portal } = useMessages()
  return (
    <form method="get" action="/check" className="card form">
      <div className="field">
        <label htmlFor="code">{portal.checkForm}</label>
        <p className="help" id="code-hint">
          {portal.checkHint}
        </p>
        <input id="code" name="code" defaultValue={code} aria-describedby="code-hint" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={200} required />
      </div>
      <button className="button primary" type="submit">
        {portal.checkButton}
      </button>
    </form>
  )
}
