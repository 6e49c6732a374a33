import { useMessages } from '#app/messages/messages.ts'

/** How to come back: the code to write down, the link by mail. */
export function ReturnCard({ code }: { code: string }) {
  const { draft } = useMessages()
  return (
    <section className="card" aria-labelledby="return">
      <h2 id="return">{draft.returnTitle}</h2>
      <p>{draft.returnText}</p>
      <p>
        <span className="small muted">{draft.returnCode}</span>
        <strong className="return-code num">{code}</strong>
      </p>
      <p className="small muted">{draft.returnCodeHint}</p>
      <form method="post" className="no-print">
        <button className="button" name="_do" value="mail-return" type="submit">
          {draft.mailReturn}
        </button>
      </form>
    </section>
  )
}
