import { useState } from 'react'
import { textOf, toJson } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { usedBy } from '#builder/walk/used-by.ts'

/** The key of a part. Changing it changes every place that names it. */
export function KeyControl({ at }: { at: string }) {
  const { draft, store, messages } = useDraft()
  const key = textOf(findValue(toJson(draft), at), 'key') ?? ''
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const uses = usedBy(draft, at).length
  const id = `key-${at}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  const rename = (): void => {
    if (typed === undefined || typed === key) return setTyped(undefined)
    const outcome = store.do([{ kind: 'rename-key', at, key: typed.trim() }])
    setProblem(outcome.ok ? undefined : messages.refusals[outcome.refusal.code])
    if (outcome.ok) setTyped(undefined)
  }
  return (
    <div className="member">
      <label htmlFor={id}>{messages.panel.key}</label>
      <p className="hint" id={`${id}-hint`}>
        {messages.panel.keyHint} {uses > 0 && messages.panel.usedBy(uses)}
      </p>
      <input id={id} type="text" className="code" spellCheck={false} autoCapitalize="none" aria-describedby={`${id}-hint ${id}-problem`} aria-invalid={problem ? true : undefined} value={typed ?? key} onChange={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={rename} />
      <p className="error" id={`${id}-problem`}>
        {problem}
      </p>
    </div>
  )
}
