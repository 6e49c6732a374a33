import { noAreas } from '#runtime/fields/areas.ts'
import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import { answerOfKind } from '#runtime/forms/fits-kind.ts'
import type { DocumentMember, Field } from '#schemas/generated/procedure.ts'

/** Whether a field can have a value of a document as its answer. What it says no to is kept beside it as JSON text. */
export function holdsValue(field: Field, value: unknown, as: DocumentMember['as'], optionsOf: OptionsOf): boolean {
  switch (field.kind) {
    case 'group':
      return (as === 'list' ? Array.isArray(value) : isObject(value)) && Object.keys(value ?? {}).length > 0
    case 'repeat':
      return Array.isArray(value) && value.length > 0 && value.length <= (field.maxItems ?? 500)
    case 'multiple-choice':
      return isChoice(value, optionsOf(field).map((option) => option.value), as)
    case 'single-choice':
      return optionsOf(field).some((option) => option.value === (as === 'json' ? JSON.stringify(value) : value))
    case 'integer':
    case 'money':
      return Number.isSafeInteger(value)
    case 'decimal':
      return typeof value === 'number' && Math.abs(value) < 1e15 && Number(value.toFixed(field.places)) === value
    case 'yes-no':
      return typeof value === 'boolean'
    case 'percentage':
      return typeof value === 'number' && Math.abs(value) <= 1e12 && Number(value.toFixed(field.places)) === value
    case 'declaration':
    case 'period':
    case 'duration':
    case 'geo-point':
    case 'matrix':
    case 'bank-account':
    case 'signature':
    case 'time':
    case 'month':
    case 'date-time':
    case 'phone':
    case 'identity-number':
    case 'enterprise-number':
      return answerOfKind(field, value, optionsOf) !== undefined
    default:
      return isSettledText(field, as === 'json' ? JSON.stringify(value) : value, as === 'json' ? longestJson : Infinity)
  }
}

const longestJson = 100_000

/** Whether judging leaves a text as it is: what it would tidy up is another document. */
function isSettledText(field: Field, text: unknown, longest: number): boolean {
  if (typeof text !== 'string' || text === '' || text.length > longest) return false
  return (kindOf(field).complete?.(field, text, { areas: noAreas }) ?? text) === text
}

function isChoice(value: unknown, options: readonly string[], as: DocumentMember['as']): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > options.length) return false
  const texts = value.map((one: unknown) => (as === 'json' ? JSON.stringify(one) : one))
  return new Set(texts).size === texts.length && texts.every((text) => typeof text === 'string' && options.includes(text))
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
