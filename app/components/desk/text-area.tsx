type TextAreaProps = { name: string; label: string; value?: string; rows?: number; problem?: string }

/** A labelled box for a comment or reason. */
export function TextArea({ name, label, value, rows = 3, problem }: TextAreaProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <textarea id={name} name={name} rows={rows} maxLength={4000} defaultValue={value} aria-invalid={problem ? true : undefined} aria-describedby={problem && `${name}-problem`} />
    </div>
  )
}
