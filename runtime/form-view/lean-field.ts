import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { hasOptions, type Language, textIn } from '#runtime/forms/page-schema.ts'
import type { Field, Option } from '#schemas/generated/procedure.ts'

const blank = { vi: '' }

/** A field without what is already in the page or only the server needs. */
export function toLean(field: Field, language: Language, optionsOf: OptionsOf): Field {
  const { visibleWhen: _visible, requiredWhen: _required, ...rest } = withoutTexts(field, optionsOf, ({ value }) => ({ value, label: blank }))
  const label = { vi: textIn(field.label, language) }
  return 'fields' in rest ? { ...rest, label, fields: rest.fields.map((inner) => toLean(inner, language, optionsOf)) } : { ...rest, label }
}

/** A field with its rules and none of its texts. */
export function toRuled(field: Field, optionsOf: OptionsOf): Field {
  const rest = withoutTexts(field, optionsOf, ({ value, when }) => ({ value, label: blank, ...(when !== undefined && { when }) }))
  return 'fields' in rest ? { ...rest, label: blank, fields: rest.fields.map((inner) => toRuled(inner, optionsOf)) } : { ...rest, label: blank }
}

function withoutTexts(field: Field, optionsOf: OptionsOf, toOption: (option: Option) => Option): Field {
  const { help: _help, legalBasis: _basis, prefill: _prefill, ...rest } = field
  if (rest.kind === 'single-choice' && rest.display === 'search') return { ...rest, options: optionsOf(field).filter(({ when }) => when !== undefined).map(toOption) }
  if (hasOptions(rest)) return { ...rest, options: optionsOf(field).map(toOption) }
  if (rest.kind === 'guidance') return { ...rest, blocks: [] }
  return rest.kind === 'declaration' || rest.kind === 'signature' ? { ...rest, statement: blank } : rest
}
