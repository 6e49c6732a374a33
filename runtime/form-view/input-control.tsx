import type { InputHTMLAttributes } from 'react'
import type { Field } from '#schemas/generated/procedure.ts'
import { controlAttributes } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import { toInputText } from './input-text.ts'
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
    <textarea {...controlAttributes(question)} name={name} rows={field.rows ?? 4} defaultValue={toInputText(field, value)} />
  )
}

/** No `maxLength`: cutting off a pasted text in silence loses what a person wrote. */
function attributesOf(field: Field, text: string): InputAttributes {
  const native = nativeAttributes(field, text)
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

/** A date input drops what it cannot read, so a date that was typed wrong is shown as the text it was. */
function nativeAttributes(field: Field, text: string): InputAttributes | undefined {
  const native = nativeInputs[field.kind]
  if (!native) return undefined
  const autoComplete = field.kind === 'date' ? field.autocomplete : undefined
  const isReadable = text === '' || native.reads.test(text)
  return isReadable ? { type: native.type, max: native.max, autoComplete } : { type: 'text', autoComplete }
}

/** Years have four digits: without a most, browsers take six. */
const nativeInputs: Partial<Record<Field['kind'], { type: string; reads: RegExp; max?: string }>> = {
  date: { type: 'date', reads: /^\d{4}-\d\d-\d\d$/, max: '9999-12-31' },
  time: { type: 'time', reads: /^\d\d:\d\d$/ },
  'date-time': { type: 'datetime-local', reads: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/, max: '9999-12-31T23:59' },
  month: { type: 'month', reads: /^\d{4}-\d\d$/, max: '9999-12' },
}

function unitOf(field: Field, language: 'vi' | 'en'): string | undefined {
  if (field.kind === 'money') return 'đồng'
  if (field.kind === 'percentage') return '%'
  return (field.kind === 'integer' || field.kind === 'decimal') && field.unit ? textIn(field.unit, language) : undefined
}
