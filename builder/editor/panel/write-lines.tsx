import { useState, type ComponentType } from 'react'
import { AskDialog } from '#builder/editor/shell/ask-dialog.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

type Line = { line: number; problem?: string }

/** What is written as lines: how they are read, what each is said to make, and the commands that make it. */
export type WrittenLines<Made extends Line> = {
  id: string
  title: string
  lead: string
  example: string
  input: string
  use: (count: number) => string
  added: (count: number) => string
  read: (text: string) => Made[]
  heads: readonly string[]
  /** The cells of a line, one for each head. */
  Cells: ComponentType<{ line: Made }>
  commands: (good: readonly Made[]) => DraftCommand[]
}

/** A button that opens a dialog for many parts at once, one a line; what each line makes is shown before it is added. */
export function WriteLines<Made extends Line>(written: WrittenLines<Made>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="write-lines">
      <button type="button" className="button small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {written.title}
      </button>
      {isOpen && <WriteDialog written={written} close={() => setOpen(false)} />}
    </p>
  )
}

function WriteDialog<Made extends Line>({ written, close }: { written: WrittenLines<Made>; close: () => void }) {
  const { store, messages, announce } = useDraft()
  const { id, title, lead, example, input } = written
  const [text, setText] = useState('')
  const lines = written.read(text)
  const good = lines.filter(({ problem }) => problem === undefined)
  const add = (): void => {
    const outcome = store.do(written.commands(good))
    announce(outcome.ok ? written.added(good.length) : messages.refusals[outcome.refusal.code])
  }
  return (
    <AskDialog id={id} title={title} submit={written.use(good.length)} isOff={good.length === 0 || good.length < lines.length} isWide close={close} done={add}>
      <p className="hint" id={`${id}-lead`}>
        {lead}
      </p>
      <pre className="hint">{example}</pre>
      <label className="member">
        {input}
        <textarea rows={10} spellCheck={false} aria-describedby={`${id}-lead`} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p role="status">{lines.length > 0 && messages.form.writeResult(good.length, lines.length - good.length)}</p>
      {lines.length > 0 && <LineTable written={written} lines={lines} />}
    </AskDialog>
  )
}

const mostShown = 200

function LineTable<Made extends Line>({ written: { title, heads, Cells }, lines }: { written: WrittenLines<Made>; lines: readonly Made[] }) {
  const { form } = useDraft().messages
  return (
    <div className="scroll-x" role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[form.line, ...heads].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostShown).map((line) => (
            <tr key={line.line} className={line.problem && 'bad'}>
              <td>{line.line}</td>
              <Cells line={line} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
