import { useState } from 'react'
import { freeKey } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { newParts } from '#builder/draft/new-parts.ts'
import { paperKinds, readPaperLines, type PaperLine } from '#builder/editor/papers/paper-lines.ts'
import { AskDialog } from '#builder/editor/shell/ask-dialog.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { values as english } from '#builder/words/en/values.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { values as vietnamese } from '#builder/words/vi/values.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

const names = paperKinds(vietnamese, english)

/** Many papers at once, pasted from a decree or a spreadsheet; what each line makes is shown before it is added. */
export function WritePapers() {
  const { papers } = useDraft().messages
  const [isOpen, setOpen] = useState(false)
  return (
    <p>
      <button type="button" className="button small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {papers.write}
      </button>
      {isOpen && <WriteDialog close={() => setOpen(false)} />}
    </p>
  )
}

function WriteDialog({ close }: { close: () => void }) {
  const { draft, store, messages, newId, announce } = useDraft()
  const { papers, form } = messages
  const [text, setText] = useState('')
  const lines = readPaperLines(text, names)
  const good = lines.filter(({ paper }) => paper)
  const add = (): void => {
    const taken = (draft.papers ?? []).map(({ key }) => key)
    const commands = good.flatMap(({ paper }): DraftCommand[] => {
      if (!paper) return []
      const key = freeKey(paper.title.vi, taken)
      taken.push(key)
      return [{ kind: 'add', into: '/papers', item: toJson({ ...newParts.paper({ id: newId(), key, title: paper.title }), ...paper }) ?? {} }]
    })
    const outcome = store.do(commands)
    announce(outcome.ok ? papers.written(good.length) : messages.refusals[outcome.refusal.code])
  }
  return (
    <AskDialog id="write-papers" title={papers.write} submit={papers.writeUse(good.length)} isOff={good.length === 0 || good.length < lines.length} isWide close={close} done={add}>
      <p className="hint" id="write-papers-lead">
        {papers.writeLead}
      </p>
      <pre className="hint">{papers.writeExample}</pre>
      <label className="member">
        {papers.writeInput}
        <textarea rows={8} spellCheck={false} aria-describedby="write-papers-lead" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p role="status">{lines.length > 0 && form.writeResult(good.length, lines.length - good.length)}</p>
      {lines.length > 0 && <LineTable lines={lines} />}
    </AskDialog>
  )
}

function LineTable({ lines }: { lines: readonly PaperLine[] }) {
  const { form, parts, papers, members } = useDraft().messages
  return (
    <div className="scroll-x" role="region" aria-label={papers.write} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{form.line}</th>
            <th scope="col">{parts.kinds.paper}</th>
            <th scope="col">{members.kind}</th>
            <th scope="col">{papers.asked}</th>
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

function LineRow({ line: { line, text, paper, problem } }: { line: PaperLine }) {
  const { papers, values } = useDraft().messages
  return (
    <tr className={problem && 'bad'}>
      <td>{line}</td>
      <td>
        {paper?.title.vi ?? text}
        {paper?.title.en !== undefined && <small lang="en"> {paper.title.en}</small>}
      </td>
      <td>
        {problem && <span className="badge danger">{papers.writeProblems[problem]}</span>}
        {paper && `${nameIn(values, paper.kind)} × ${paper.copies}`}
      </td>
      <td>{paper && (paper.required ? papers.always : papers.optional)}</td>
    </tr>
  )
}
