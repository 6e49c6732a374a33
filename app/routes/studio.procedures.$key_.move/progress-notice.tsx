import { useEffect, useRef } from 'react'
import { refusalText } from '#app/components/refusal-text.ts'
import { useMessages } from '#app/messages/messages.ts'
import { addressOf, ChosenInputs } from '#app/routes/studio.procedures.$key_.move/chosen-inputs.tsx'
import type { Progress } from '#app/routes/studio.procedures.$key_.move/move.server.ts'

/** How far a move has come. What is left goes on by itself where there is script, and by a button where there is none. */
export function ProgressNotice({ progress }: { progress: Progress }) {
  const messages = useMessages()
  const { move } = messages
  const { act, done, failed, looked, of, after } = progress
  return (
    <div className={`notice ${failed.length > 0 ? 'warn' : 'ok'}`} role="status">
      <p>{move.done[act](done)}</p>
      {after !== undefined && <progress max={Math.max(of, looked)} value={looked} aria-label={move.going} />}
      {failed.length > 0 && <p>{move.failed(failed.length)}</p>}
      <ul>
        {failed.map(({ id, code, refusal }) => (
          <li key={id}>
            {code}: {refusalText(messages, refusal)}
          </li>
        ))}
      </ul>
      {after !== undefined && <GoOn key={after} progress={progress} after={after} />}
    </div>
  )
}

function GoOn({ progress: { act, chosen, done, looked, of, comment }, after }: { progress: Progress; after: string }) {
  const { move } = useMessages()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.requestSubmit(), [])
  return (
    <form method="post" action={addressOf(chosen)} ref={form}>
      <ChosenInputs chosen={chosen} />
      {Object.entries({ _do: act, after, comment, of, looked, done }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button" type="submit">
        {move.goOn}
      </button>
    </form>
  )
}
