import { useState } from 'react'
import { fieldLineCommands } from '#builder/editor/form/field-line-commands.ts'
import { readFieldLines, type FieldLine } from '#builder/editor/form/field-lines.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { kindNames } from '#builder/editor/form/line-kind.ts'
import { nameIn } from '#builder/editor/messages/name-in.ts'
import { values as english } from '#builder/editor/messages/en/values.ts'
import { values as vietnamese } from '#builder/editor/messages/vi/values.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

const names = kindNames(vietnamese, english)

/** Many questions at once, one a line; what each line makes is shown before it is added. */
export function WriteFields({ state }: { state: FormState }) {
  const { draft, store, messages, newId, announce } = useDraft()
  const { form } = messages
  const [text, setText] = useState('')
  const lines = readFieldLines(text, names)
  const good = lines.filter(({ made }) => made)
  const add = (): void => {
    const outcome = store.do(fieldLineCommands(good, { draft, form: state.placed.form, page: state.focused?.page }, newId))
    announce(outcome.ok ? form.writeAdded(good.length) : messages.refusals[outcome.refusal.code])
    if (outcome.ok) setText(lines.filter(({ problem }) => problem).map((line) => line.text).join('\n'))
  }
  return (
    <details className="write-fields">
      <summary>{form.write}</summary>
      <p className="hint" id="write-fields-lead">
        {form.writeLead}
      </p>
      <pre className="hint">{form.writeExample}</pre>
      <label htmlFor="write-fields">{form.writeInput}</label>
      <textarea id="write-fields" rows={8} spellCheck={false} aria-describedby="write-fields-lead" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      {lines.length > 0 && (
        <>
          <p role="status">{form.writeResult(good.length, lines.length - good.length)}</p>
          <LineTable lines={lines} />
          <button type="button" className="button small primary" disabled={good.length === 0} onClick={add}>
            {form.writeUse(good.length)}
          </button>
        </>
      )}
    </details>
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
