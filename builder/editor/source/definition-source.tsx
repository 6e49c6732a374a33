import { useEffect, useMemo, useState } from 'react'
import type { Finding } from '#builder/checks/finding.ts'
import { useFix } from '#builder/editor/findings/use-fix.ts'
import { useLatest } from '#builder/editor/form/use-focus.ts'
import { CopyButton } from '#builder/editor/source/copy-button.tsx'
import { findKeptSource, keepSource, type KeptSource } from '#builder/editor/source/kept-source.ts'
import { LazyEditor } from '#builder/editor/source/lazy-editor.tsx'
import { marksOf } from '#builder/editor/source/source-marks.ts'
import { SourceState } from '#builder/editor/source/source-state.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { readSource, toSource } from '#builder/source/read-source.ts'

/** The definition as text: what is wrong with it is marked where it stands, and what is right is applied as one change. */
export function DefinitionSource() {
  const { draft, draftId, findings, store, messages, language, announce } = useDraft()
  const { source } = messages
  const putRight = useFix()
  const fix = useLatest((finding: Finding) => void putRight(finding))
  const [written, setWritten] = useState<KeptSource | undefined>(() => findKeptSource(draftId))
  const [problem, setProblem] = useState<string>()
  const text = written?.text ?? toSource(draft)
  const reading = useMemo(() => (written ? readSource(written.text, written.base) : undefined), [written])
  const marks = useMemo(() => marksOf(reading, findings, { ...messages, language, fix }), [reading, findings, messages, language, fix])
  useEffect(() => keepOnLeaving(written !== undefined), [written])

  const write = (next: KeptSource | undefined): void => {
    setWritten(next)
    setProblem(undefined)
    keepSource(draftId, next)
  }
  const change = (now: string): void => {
    if (written || now !== toSource(draft)) write({ text: now, base: written?.base ?? draft })
  }
  const apply = (): void => {
    if (reading?.result !== 'changes') return
    const outcome = store.do(reading.commands)
    if (!outcome.ok) return setProblem(messages.refusals[outcome.refusal.code])
    write(undefined)
    announce(source.applied(reading.count))
  }
  return (
    <>
      <SourceState reading={reading} isBehind={written !== undefined && written.base !== draft} problem={problem} />
      <p className="row">
        <button type="button" className="button primary small" disabled={reading?.result !== 'changes'} onClick={apply}>
          {source.apply}
        </button>
        <button type="button" className="button small" disabled={!written} onClick={() => write(undefined)}>
          {source.discard}
        </button>
        <CopyButton text={text} />
      </p>
      <p className="small muted">{source.keys}</p>
      <LazyEditor text={text} isOwn={written !== undefined} label={source.definition} marks={marks} change={change} />
    </>
  )
}

/** The browser asks before a text that is not applied is lost with the page. */
function keepOnLeaving(isWritten: boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
  if (isWritten) addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
