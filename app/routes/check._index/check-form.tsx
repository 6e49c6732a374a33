import { useMessages } from '#app/messages/messages.ts'

/** For those who cannot scan the QR code: the code printed beside it. */
export function CheckForm({ code = '' }: { code?: string }) {
  const { portal } = useMessages()
  return (
    <form method="get" action="/check" className="card form">
      <div className="field">
        <label htmlFor="code">{portal.checkForm}</label>
        <input id="code" name="code" defaultValue={code} autoComplete="off" spellCheck={false} maxLength={100} />
      </div>
      <button className="button" type="submit">
        {portal.checkButton}
      </button>
    </form>
  )
}
