import { useState } from 'react'
import { textOf, toJson } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { blankFields, isFieldKind } from '#builder/fields/blank-fields.ts'
import { changeOfKind } from '#builder/fields/change-of-kind.ts'

/** The kind of a field. What a change would lose is said before it is done. */
export function FieldKindControl({ at }: { at: string }) {
  const { draft, store, messages } = useDraft()
  const field = findValue(toJson(draft), at)
  const kind = textOf(field, 'kind') ?? ''
  const [wanted, setWanted] = useState<string>()
  const { kept, lost } = wanted !== undefined && isFieldKind(wanted) ? changeOfKind(field, wanted) : { kept: [], lost: [] }
  const wordsFor = (names: readonly string[]): string => names.filter((name) => name !== 'id').map((name) => nameIn(messages.members, name)).join(', ')
  const id = `kind-${at}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  const change = (to: string): void => {
    store.do([{ kind: 'change-kind', at, to }])
    setWanted(undefined)
  }
  const choose = (to: string): void => (isFieldKind(to) && changeOfKind(field, to).lost.length > 0 ? setWanted(to) : change(to))
  return (
    <div className="member">
      <label htmlFor={id}>{messages.panel.kind}</label>
      <select id={id} value={wanted ?? kind} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {Object.keys(blankFields).map((name) => (
          <option key={name} value={name}>
            {nameIn(messages.values, name)}
          </option>
        ))}
      </select>
      {wanted !== undefined && (
        <div className="notice warn" role="alert">
          <p>{messages.panel.kindLost(wordsFor(lost))}</p>
          <p>{messages.form.kept(wordsFor(kept))}</p>
          <p className="row">
            <button type="button" className="button small" onClick={() => change(wanted)}>
              {messages.panel.changeKind}
            </button>
            <button type="button" className="button small quiet" onClick={() => setWanted(undefined)}>
              {messages.parts.cancel}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}
