import { useState } from 'react'
import { optionsIn, readOptionLines, toOptionLines, type OptionLine } from '#builder/editor/form/option-lines.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import type { Option } from '#schemas/generated/procedure.ts'

/** Many options at once, pasted from a table or a text; what each line makes is shown before it is used. */
export function PasteOptions({ at, options: now }: { at: string; options: readonly Option[] }) {
  const { store, messages, announce } = useStudio()
  const { form } = messages
  const [text, setText] = useState<string>()
  const lines = readOptionLines(text ?? '')
  const options = optionsIn(lines)
  const id = `paste${at}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  const use = (): void => {
    const outcome = store.do([{ kind: 'set-options', at: `${at}/options`, options }])
    announce(outcome.ok ? form.optionsSet(options.length) : messages.refusals[outcome.refusal.code])
    if (outcome.ok) setText(undefined)
  }
  return (
    <details className="paste-options" open={text !== undefined || undefined} onToggle={({ currentTarget }) => currentTarget.open && text === undefined && setText(toOptionLines(now))}>
      <summary>{form.pasteOptions}</summary>
      <p className="hint" id={`${id}-lead`}>
        {form.pasteLead}
      </p>
      <label htmlFor={id}>{form.pasteInput}</label>
      <textarea id={id} rows={6} className="code" spellCheck={false} aria-describedby={`${id}-lead`} value={text ?? ''} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      {lines.length > 0 && (
        <>
          <p role="status">{form.pasteResult(options.length, lines.length - options.length)}</p>
          <OptionTable lines={lines} />
          <button type="button" className="button small primary" disabled={options.length === 0} onClick={use}>
            {form.pasteUse(options.length)}
          </button>
        </>
      )}
    </details>
  )
}

function OptionTable({ lines }: { lines: readonly OptionLine[] }) {
  const { form } = useStudio().messages
  return (
    <div className="scroll-x" role="region" aria-label={form.pasteOptions} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{form.line}</th>
            <th scope="col">{form.value}</th>
            <th scope="col">{form.label}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, 300).map(({ line, text, option, problem }) => (
            <tr key={line} className={problem && 'bad'}>
              <td>{line}</td>
              <td>{option ? <code>{option.value}</code> : <span className="badge danger">{problem && form.lineProblems[problem]}</span>}</td>
              <td>
                {option ? option.label : text}
                {option?.en !== undefined && <small> {option.en}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
