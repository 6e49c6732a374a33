import { asText } from '#builder/import-schema/json-value.ts'
import type { FieldDraft, Place } from '#builder/import-schema/field-draft.ts'
import type { Options } from '#builder/import-schema/choice-options.ts'
import { boundOf, firstOf } from '#builder/import-schema/shape.ts'
import type { Shape } from '#builder/import-schema/shape.ts'
import { uiSetting } from '#builder/import-schema/texts.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** What every field has, made by the caller. */
export type Base = Pick<Field, 'id' | 'key' | 'label' | 'help' | 'required' | 'visibleWhen'>

type Making = { base: Base; shape: Shape; place: Place; draft: FieldDraft }

export function toChoiceField({ base, place, draft }: Making, { options, nodes, keyword }: Options): Field {
  draft.hold(nodes, keyword)
  const display = uiSetting(place.ui, 'widget') === 'radio' || options.length <= 5 ? 'radio' : 'select'
  return { kind: 'single-choice', ...base, options, display }
}

export function toTextField({ base, shape, place, draft }: Making): Field {
  const format = firstOf(shape, 'format')
  if (format === 'date' || format === 'email' || format === 'uri' || format === 'url') draft.hold(shape.nodes, 'format')
  if (format === 'date') return { kind: 'date', ...base }
  if (format === 'email') return { kind: 'email', ...base }
  if (format === 'uri' || format === 'url') return { kind: 'url', ...base }

  const maxLength = Math.max(1, boundOf(shape, 'maxLength', Math.min) ?? 10_000)
  const minLength = boundOf(shape, 'minLength', Math.max)
  const isLong = uiSetting(place.ui, 'widget') === 'textarea' || (maxLength > 300 && maxLength < 10_000) || maxLength > 10_000
  draft.hold(shape.nodes, 'maxLength', 'minLength')
  const limits = { ...(minLength !== undefined && minLength <= Math.min(maxLength, 10_000) && { minLength }), maxLength: Math.min(maxLength, isLong ? 100_000 : 10_000) }
  if (isLong) return { kind: 'long-text', ...base, ...limits, rows: 4 }
  const example = asText(uiSetting(place.ui, 'placeholder'))
  return { kind: 'text', ...base, ...limits, ...(example !== undefined && example.length <= 200 && { example }) }
}

/** A value a form has no control for is given as JSON; a text that is no JSON is taken as it is. */
export function toJsonField({ base }: Making, isScalar: boolean): Field {
  return isScalar ? { kind: 'text', ...base, maxLength: 10_000 } : { kind: 'long-text', ...base, maxLength: 100_000, rows: 6 }
}

export function toNumberField({ base, shape, draft }: Making, isInteger: boolean): Field {
  const step = firstOf(shape, 'multipleOf')
  const places = typeof step === 'number' && step < 1 ? Math.min(6, Math.round(-Math.log10(step))) : 6
  const isPlaces = typeof step === 'number' && step === Number((10 ** -places).toFixed(6))
  draft.hold(shape.nodes, 'minimum', 'maximum', ...(isPlaces ? ['multipleOf'] : []))
  const [minimum, maximum] = [boundOf(shape, 'minimum', Math.max), boundOf(shape, 'maximum', Math.min)]
  if (isInteger) return { kind: 'integer', ...base, ...range(minimum === undefined ? undefined : Math.ceil(minimum), maximum === undefined ? undefined : Math.floor(maximum)) }
  return { kind: 'decimal', ...base, ...range(minimum, maximum), places: Math.max(1, places) }
}

/** Bounds that no number meets are left to the constraint: a field with them could not be published. */
function range(minimum: number | undefined, maximum: number | undefined): { minimum?: number; maximum?: number } {
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) return {}
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
}
