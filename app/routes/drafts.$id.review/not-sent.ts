import type { Language } from '#app/language.ts'
import type { DraftView } from '#app/services/drafts.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** Questions that were answered and do not apply any more: kept in the draft, left out of what is sent. */
export function toNotSent({ draft, form, verdict }: Pick<DraftView, 'draft' | 'form' | 'verdict'>, language: Language): string[] {
  return verdict.hidden.flatMap((pointer) => {
    const path = pointer.split('/').slice(1)
    const field = form.fields.get(path.filter((part) => !/^\d+$/.test(part)).join('.'))
    return field && isTyped(field, valueAt(draft.answers, path)) ? [textIn(field.label, language)] : []
  })
}

/** Whether somebody typed it: a page also posts defaults and what is computed. */
function isTyped(field: Field, value: unknown): boolean {
  if (value === undefined || field.kind === 'computed') return false
  if (field.kind === 'repeat') return Array.isArray(value) && value.some((row) => field.fields.some((inner) => isTyped(inner, valueAt(row, [inner.key]))))
  if (field.kind === 'group') return field.fields.some((inner) => isTyped(inner, valueAt(value, [inner.key])))
  return field.kind !== 'single-choice' || value !== field.default
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return valueAt(new Map<string, unknown>(Object.entries(value)).get(key), rest)
}
