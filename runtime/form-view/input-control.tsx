import type { InputHTMLAttributes } from 'react'
import type { Field } from '#schemas/generated/procedure.ts'
import { controlAttributes } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import { toInputText } from './input-text.ts'
import { nativeInput } from './native-input.ts'
import { textIn } from '#runtime/forms/page-schema.ts'

type InputAttributes = InputHTMLAttributes<HTMLInputElement>

/** One line: text, numbers, dates, addresses of mail and web, numbers of papers. */
export function InputControl({ field, question, name, value }: ControlProps) {
  const text = toInputText(field, value)
  const unit = unitOf(field, question.context.language)
  const input = (
    <input {...controlAttributes(question)} name={name} defaultValue={text} {...attributesOf(field, text)} />
  )
  if (unit === undefined) return input
  return <span className="with-unit">{input} <span>{unit}</span></span>
}

/** Several lines. */
export function LongTextControl({ field, question, name, value }: ControlProps<FieldOf<'long-text'>>) {
  return (
    <textarea {...controlAttributes(question)} name={name} rows={field.rows ?? 4} data-most={field.maxLength} defaultValue={toInputText(field, value)} />
  )
}

/** No `maxLength`: cutting off a pasted text in silence loses what a person wrote. */
function attributesOf(field: Field, text: string): InputAttributes {
  const native = nativeInput(field, text)
  if (native) return native
  if (field.kind === 'identity-number') {
    return { inputMode: field.documents.includes('passport') ? undefined : 'numeric', spellCheck: false }
  }
  const asked = 'autocomplete' in field && field.autocomplete ? { autoComplete: field.autocomplete } : {}
  return { ...kindAttributes[field.kind], ...asked }
}

const kindAttributes: Partial<Record<Field['kind'], InputAttributes>> = {
  email: { type: 'email', autoComplete: 'email', spellCheck: false },
  phone: { type: 'tel', autoComplete: 'tel' },
  url: { type: 'url', spellCheck: false },
  integer: { inputMode: 'numeric', autoComplete: 'off' },
  money: { inputMode: 'numeric', autoComplete: 'off' },
  decimal: { inputMode: 'decimal', autoComplete: 'off' },
  percentage: { inputMode: 'decimal', autoComplete: 'off' },
  'enterprise-number': { inputMode: 'numeric', autoComplete: 'off' },
}

function unitOf(field: Field, language: 'vi' | 'en'): string | undefined {
  if (field.kind === 'money') return language === 'vi' ? 'đồng' : 'VND'
  if (field.kind === 'percentage') return '%'
  return (field.kind === 'integer' || field.kind === 'decimal') && field.unit ? textIn(field.unit, language) : undefined
}
