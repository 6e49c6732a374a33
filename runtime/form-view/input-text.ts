import { kindOf } from '#runtime/fields/kinds.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import type { Drawn } from './drawn-answers.ts'

/** An answer as it stands in a text control, so that posting it again gives it back; what is no valid answer as typed. */
export function toInputText(field: Field, value: Drawn): string {
  if (value === undefined) return ''
  const native = kindOf(field).toNative(field, value, { nativeFields: () => '' })
  return typeof native === 'string' ? native : ''
}
