import type { InputHTMLAttributes } from 'react'
import type { Field } from '#schemas/generated/procedure.ts'

type InputAttributes = InputHTMLAttributes<HTMLInputElement>
type Native = { type: string; reads: RegExp; max?: string }

/** Years have four digits: without a most, browsers take six. */
const natives = {
  date: { type: 'date', reads: /^\d{4}-\d\d-\d\d$/, max: '9999-12-31' },
  time: { type: 'time', reads: /^\d\d:\d\d$/ },
  'date-time': { type: 'datetime-local', reads: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/, max: '9999-12-31T23:59' },
  month: { type: 'month', reads: /^\d{4}-\d\d$/, max: '9999-12' },
} satisfies Partial<Record<Field['kind'], Native>>

/** The control browsers have for dates and times; undefined for kinds they have none for. */
export function nativeInput(field: Field, text: string): InputAttributes | undefined {
  if (field.kind === 'date') return { ...dateInput(text), autoComplete: field.autocomplete }
  return field.kind === 'time' || field.kind === 'date-time' || field.kind === 'month' ? toInput(natives[field.kind], text) : undefined
}

export function dateInput(text: string): InputAttributes {
  return toInput(natives.date, text)
}

/** A date input drops what it cannot read, so a date that was typed wrong is shown as the text it was. */
function toInput({ type, reads, max }: Native, text: string): InputAttributes {
  return text === '' || reads.test(text) ? { type, max } : { type: 'text' }
}
