import { useState } from 'react'
import { fieldLineCommands } from '#builder/editor/form/field-line-commands.ts'
import { readFieldLines, type FieldLine } from '#builder/editor/form/field-lines.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { kindNames } from '#builder/editor/form/line-kind.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { values as english } from '#builder/words/en/values.ts'
import { values as vietnamese } from '#builder/words/vi/values.ts'
import { AskDialog } from '#builder/editor/shell/ask-dialog.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

const names = kindNames(vietnamese, english)

/** Many questions at once, one a line; what each line makes is shown before it is added. */
export function WriteFields({ state }: { state: FormState }) {
  const { form } = useDraft().messages
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="write-fields">
      <button type="button" className="button small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {form.write}
      </button>
      {isOpen && <WriteDialog state={state} close={() => setOpen(false)} />}
    </p>
  )
}

function WriteDialog({ state, close }: { state: FormState; close: () => void }) {
  const { draft, store, messages, newId, announce } = useDraft()
  const { form } = messages
  const [text, setText] = useState('')
  const lines = readFieldLines(text, names)
  const good = lines.filter(({ made }) => made)
  const add = (): void => {
    const outcome = store.do(fieldLineCommands(good, { draft, form: state.placed.form, page: state.focused?.page }, newId))
    announce(outcome.ok ? form.writeAdded(good.length) : messages.refusals[outcome.refusal.code])
  }
  return (
    <AskDialog id="write-fields" title={form.write} submit={form.writeUse(good.length)} isOff={good.length === 0 || good.length < lines.length} isWide close={close} done={add}>
      <p className="hint" id="write-fields-lead">
        {form.writeLead}
      </p>
      <pre className="hint">{form.writeExample}</pre>
      <label className="member">
        {form.writeInput}
        <textarea rows={10} spellCheck={false} aria-describedby="write-fields-lead" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p role="status">{lines.length > 0 && form.writeResult(good.length, lines.length - good.length)}</p>
      {lines.length > 0 && <LineTable lines={lines} />}
    </AskDialog>
  )
}

function LineTable({ lines }: { lines: readonly FieldLine[] }) {
  const { form } = useDraft().messages
  return (
    <div className="scroll-x" role="region" aria-label={form.write} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{form.line}</th>
            <th scope="col">{form.label}</th>
            <th scope="col">{form.writeKind}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, 200).map((line) => (
            <LineRow key={line.line} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LineRow({ line: { line, text, made, problem } }: { line: FieldLine }) {
  const { form, parts, values } = useDraft().messages
  const name = made === undefined ? { vi: text } : made.what === 'page' ? made.title : made.label
  return (
    <tr className={problem && 'bad'}>
      <td>{line}</td>
      <td>
        {made?.what === 'field' && made.inner && '– '}
        {made?.what === 'page' ? <strong>{name.vi}</strong> : name.vi}
        {made?.what === 'field' && made.isRequired && ' *'}
        {name.en !== undefined && <small lang="en"> {name.en}</small>}
      </td>
      <td>
        {problem && <span className="badge danger">{form.writeProblems[problem]}</span>}
        {made?.what === 'page' && parts.kinds.section}
        {made?.what === 'field' && nameIn(values, made.kind)}
        {made?.what === 'field' && made.details.length > 0 && ` (${made.details.map(({ vi }) => vi).join('; ')})`}
      </td>
    </tr>
  )
}
