import type { InputHTMLAttributes } from 'react'

type TextInputProps = { name: string; label: string; hint?: string; problem?: string } & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'defaultValue' | 'autoComplete' | 'maxLength' | 'inputMode' | 'spellCheck'>

/** A labelled line of input outside the generated forms: account pages, administration. */
export function TextInput({ name, label, hint, problem, ...input }: TextInputProps) {
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return (
    <div className={problem ? 'field bad' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="help" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="error" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <input id={name} name={name} aria-describedby={described || undefined} aria-invalid={problem ? true : undefined} {...input} />
    </div>
  )
}
