import { isOptionGroupArray, type ActionProps, type ValueSelectorProps } from 'react-querybuilder'

/** A menu of the visual editor: which answer, which test, how joined. */
export function MenuControl({ title, className, value, options, disabled, handleOnChange }: ValueSelectorProps) {
  const items: ReadonlyArray<{ name: string; label: string }> = isOptionGroupArray(options) ? options.flatMap((group) => group.options) : options
  return (
    <select className={className} aria-label={title} value={value} disabled={disabled} onChange={({ currentTarget }) => handleOnChange(currentTarget.value)}>
      {items.map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** A button of the visual editor, called by what it does also where it shows only a sign. */
export function ActionControl({ title, label, className, disabled, handleOnClick }: ActionProps) {
  return (
    <button type="button" className={className} aria-label={title} disabled={disabled} onClick={handleOnClick}>
      {label}
    </button>
  )
}
