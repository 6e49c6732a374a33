import { isList } from '#builder/draft/json.ts'
import { useMember } from '#builder/editor/panel/use-member.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

export type Choice = { value: string; label: string }

/** One of several values; nothing, where the member need not be there. */
export function ChoiceControl({ at, id, choices, isRequired }: { at: string; id: string; choices: readonly Choice[]; isRequired: boolean }) {
  const { panel } = useStudio().messages
  const member = useMember(at)
  const value = typeof member.value === 'string' ? member.value : ''
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  return (
    <select id={id} value={value} aria-invalid={isKnown ? undefined : true} onChange={({ currentTarget }) => (currentTarget.value === '' ? (isRequired ? member.set('') : member.clear()) : member.set(currentTarget.value))}>
      {(value === '' || !isRequired) && <option value="">{isRequired ? panel.choose : panel.none}</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

/** Several of several values, in their own order. */
export function ChoicesControl({ at, id, choices, isRequired }: { at: string; id: string; choices: readonly Choice[]; isRequired: boolean }) {
  const member = useMember(at)
  const chosen = isList(member.value) ? member.value.filter((value) => typeof value === 'string') : []
  const all = [...choices, ...chosen.filter((value) => !choices.some((choice) => choice.value === value)).map((value) => ({ value, label: value }))]
  const toggle = (value: string, isOn: boolean): void => {
    const next = all.map((choice) => choice.value).filter((one) => (one === value ? isOn : chosen.includes(one)))
    if (next.length === 0 && !isRequired) member.clear()
    else member.set(next)
  }
  return (
    <div className="choices" id={id}>
      {all.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={({ currentTarget }) => toggle(value, currentTarget.checked)} /> {label}
        </label>
      ))}
    </div>
  )
}

/** Yes or no. */
export function FlagControl({ at, id, label, isRequired }: { at: string; id: string; label: string; isRequired: boolean }) {
  const member = useMember(at)
  return (
    <label className="flag" htmlFor={id}>
      <input type="checkbox" id={id} checked={member.value === true} onChange={({ currentTarget }) => (currentTarget.checked || isRequired ? member.set(currentTarget.checked) : member.clear())} /> {label}
    </label>
  )
}

/** Several plain words, one a line. */
export function WordsControl({ at, id }: { at: string; id: string }) {
  const member = useMember(at)
  const words = isList(member.value) ? member.value.filter((word) => typeof word === 'string').join('\n') : ''
  return <textarea id={id} key={words} rows={3} defaultValue={words} onBlur={({ currentTarget }) => member.set(currentTarget.value.split('\n').map((word) => word.trim()).filter(Boolean))} />
}
