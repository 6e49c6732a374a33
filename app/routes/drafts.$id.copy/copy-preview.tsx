import { useMessages } from '#app/messages/messages.ts'
import type { CopyPreview as Preview } from '#app/services/drafts.ts'

/** What would be taken over, beside what is there; only answers that are missing are ticked at first. */
export function CopyPreview({ from, preview: { code, rows, left, revision } }: { from: string; preview: Preview }) {
  const { draft } = useMessages()
  return (
    <form method="post">
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="_revision" value={revision} />
      <div className="scroll-x" role="region" aria-label={draft.copyFrom(code)} tabIndex={0}>
        <table className="copy stacks">
          <caption>{draft.copyFrom(code)}</caption>
          <thead>
            <tr>
              <th scope="col">{draft.copyTake}</th>
              <th scope="col">{draft.copyThere}</th>
              <th scope="col">{draft.copyHere}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, text, current }) => (
              <tr key={key}>
                <td>
                  <Take answer={key} label={label} isWanted={current === ''} />
                </td>
                <td data-label={draft.copyThere}>{text}</td>
                <td data-label={draft.copyHere}>{current === text ? <span className="muted">{draft.copySame}</span> : current || <span className="muted">—</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="notice">
        {draft.copyNever}
        {left.length > 0 && ` ${draft.copyLeft(left.join('; '))}`}
      </p>
      <p>
        <button className="button primary" type="submit">
          {draft.copyButton}
        </button>
      </p>
    </form>
  )
}

function Take({ answer, label, isWanted }: { answer: string; label: string; isWanted: boolean }) {
  return (
    <label className="tick">
      <input type="checkbox" name="take" value={answer} defaultChecked={isWanted} />
      <span>{label}</span>
    </label>
  )
}
