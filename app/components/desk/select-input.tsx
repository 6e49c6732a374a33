type SelectInputProps = {
  name: string
  label: string
  options: ReadonlyArray<{ value: string; text: string }>
  value?: string
  /** The choice of nothing, when there is one. */
  none?: string
  id?: string
}

/** A labelled list to choose one from, outside the generated forms. */
export function SelectInput({ name, label, options, value, none, id = name }: SelectInputProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? (none === undefined ? undefined : '')}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
