import { useState } from 'react'
import { textOf, toJson } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { usedBy } from '#builder/walk/used-by.ts'

/**
 * The key of a part, or the value of an option, which is its key. Changing it changes every place that names it. In a list
 * (`inList`) these are counted once somebody is about to change it: counting reads every rule.
 */
export function KeyControl({ at, member = 'key', inList = false }: { at: string; member?: 'key' | 'value'; inList?: boolean }) {
  const { draft, store, messages, page, goTo, at: chosen } = useDraft()
  const key = textOf(findValue(toJson(draft), at), member) ?? ''
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [isCounted, setCounted] = useState(!inList)
  const uses = isCounted ? usedBy(draft, at).length : 0
  const id = `key-${at}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  const rename = (): void => {
    const wanted = typed?.trim()
    if (wanted === undefined || wanted === key || (wanted === '' && member === 'value')) return setTyped(undefined)
    const outcome = store.do([{ kind: 'rename-key', at, key: wanted }])
    setProblem(outcome.ok ? undefined : messages.refusals[outcome.refusal.code])
    if (!outcome.ok) return
    setTyped(undefined)
    if (chosen === at && at.endsWith(`/=${key}`)) goTo(page, `${at.slice(0, -key.length)}${wanted}`)
  }
  return (
    <div className="member">
      <label htmlFor={id}>{member === 'key' ? messages.panel.key : messages.members.value}</label>
      <p className="hint" id={`${id}-hint`}>
        {member === 'key' ? messages.panel.keyHint : messages.panel.valueHint} {uses > 0 && messages.panel.usedBy(uses)}
      </p>
      <input id={id} type="text" className="code" spellCheck={false} autoCapitalize="none" aria-describedby={`${id}-hint ${id}-problem`} aria-invalid={problem ? true : undefined} value={typed ?? key} onFocus={() => setCounted(true)} onChange={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={rename} />
      <p className="error" id={`${id}-problem`}>
        {problem}
      </p>
    </div>
  )
}
