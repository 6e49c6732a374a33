import { useState } from 'react'
import { freePublicKey } from '#builder/draft/free-key.ts'
import { newParts } from '#builder/draft/new-parts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { Text } from '#schemas/generated/procedure.ts'

const kinds = ['visibleWhen', 'requiredWhen', 'paper', 'move', 'form'] as const
type Kind = (typeof kinds)[number]
type Home = { at: string; title: Text }

/** Chooses what a new rule decides and for which part, then opens it; it is written with its first condition. */
export function AddRule() {
  const { draft, store, newId, language, messages, page, goTo } = useDraft()
  const { rules } = messages
  const [kind, setKind] = useState<Kind>('visibleWhen')
  const [at, setAt] = useState('')
  const homes = homesOf(draft, kind)
  const open = (): void => {
    if (kind !== 'form') return goTo(page, at)
    const id = newId()
    const item = newParts['form-rule']({ id, key: freePublicKey('rule', (draft.form.rules ?? []).map(({ key }) => key)), title: { vi: '' } })
    if (store.do([{ kind: 'add', into: '/form/rules', item }]).ok) goTo(page, `#${id}/assert`)
  }
  return (
    <details className="add-rule">
      <summary>{rules.add}</summary>
      <label className="member">
        {rules.addWhere}
        <select value={kind} onChange={({ currentTarget }) => (setKind(kinds.find((one) => one === currentTarget.value) ?? kind), setAt(''))}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {rules.addKinds[one]}
            </option>
          ))}
        </select>
      </label>
      {kind !== 'form' && (
        <label className="member">
          {rules.addTo}
          <select value={at} onChange={({ currentTarget }) => setAt(currentTarget.value)}>
            <option value="">{messages.panel.choose}</option>
            {homes.map((home) => (
              <option key={home.at} value={home.at}>
                {home.title[language] || home.title.vi}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="button small" disabled={kind !== 'form' && at === ''} onClick={open}>
        {rules.open}
      </button>
    </details>
  )
}

/** The parts that have no rule of this kind yet. */
function homesOf(draft: ProcedureDraft, kind: Kind): Home[] {
  switch (kind) {
    case 'visibleWhen':
    case 'requiredWhen':
      return fieldsIn(draft).flatMap(({ field }) => (field[kind] === undefined ? [{ at: `#${field.id}/${kind}`, title: field.label }] : []))
    case 'paper':
      return (draft.papers ?? []).flatMap(({ id, title, visibleWhen }) => (visibleWhen === undefined ? [{ at: `#${id}/visibleWhen`, title }] : []))
    case 'move':
      return draft.transitions.flatMap(({ id, title, when }) => (when === undefined ? [{ at: `#${id}/when`, title }] : []))
    case 'form':
      return []
  }
}
