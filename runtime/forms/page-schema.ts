import type { Field, Option, OptionList, Section, Text } from '#schemas/generated/procedure.ts'
import type { JsonSchema } from '#runtime/version.ts'

/**
 * What rjsf is given to draw one page of a form: the base JSON Schema of the page, without any conditional, and a
 * uiSchema that holds every text in one language. Nothing is judged with this schema: it says which controls there
 * are, in the authored order, and the verdict says which of them apply.
 */

export type Language = 'vi' | 'en'

type UiSchema = { [key: string]: unknown }

/** The text in the language asked for; Vietnamese where there is no translation. */
export function textIn(text: Text, language: Language): string {
  return language === 'en' && text.en ? text.en : text.vi
}

/** The options of a choice: its own, or those of the shared list it names. */
export function optionsOf(field: Field, optionLists: readonly OptionList[] = []): Option[] {
  if (!hasOptions(field)) return []
  return field.options ?? optionLists.find((list) => list.key === field.optionsFrom)?.options ?? []
}

type FieldWithOptions = Extract<Field, { kind: 'single-choice' | 'multiple-choice' | 'matrix' | 'bank-account' }>

/** Whether answers of the field come from a list. */
export function hasOptions(field: Field): field is FieldWithOptions {
  return field.kind === 'single-choice' || field.kind === 'multiple-choice' || field.kind === 'matrix' || field.kind === 'bank-account'
}

/** Base schema of a page. Every field of the section is a property, whatever its condition. */
export function toPageSchema(section: Section): JsonSchema {
  return toObjectSchema(section.fields)
}

/** uiSchema of a page: `ui:field` names the field kind; labels, help and options are in `language`. */
export function toUiSchema(section: Section, language: Language, optionLists: readonly OptionList[] = []): UiSchema {
  const texts = (field: Field): [string, UiSchema] => [field.key, toFieldUi(field, language, optionLists)]
  return { 'ui:order': section.fields.map(({ key }) => key), ...Object.fromEntries(section.fields.map(texts)) }
}

function toObjectSchema(fields: readonly Field[]): JsonSchema {
  return { type: 'object', properties: Object.fromEntries(fields.map((field) => [field.key, toDrawnSchema(field)])) }
}

function toDrawnSchema(field: Field): JsonSchema {
  if (field.kind === 'group') return toObjectSchema(field.fields)
  if (field.kind === 'repeat') return { type: 'array', items: toObjectSchema(field.fields) }
  return leafSchemas[field.kind]
}

/** Only the type counts: a field of our own draws each of these. */
const leafSchemas = {
  text: { type: 'string' },
  'long-text': { type: 'string' },
  email: { type: 'string' },
  phone: { type: 'string' },
  url: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  money: { type: 'integer' },
  date: { type: 'string' },
  percentage: { type: 'number' },
  time: { type: 'string' },
  'date-time': { type: 'string' },
  month: { type: 'string' },
  'yes-no': { type: 'boolean' },
  declaration: { type: 'boolean' },
  'single-choice': { type: 'string' },
  'multiple-choice': { type: 'array', items: { type: 'string' } },
  file: { type: 'array', items: { type: 'object' } },
  address: { type: 'object' },
  'identity-number': { type: 'string' },
  'enterprise-number': { type: 'string' },
  'register-record': { type: 'string' },
  guidance: { type: 'string' },
  constant: { type: 'string' },
  period: { type: 'object' },
  duration: { type: 'object' },
  matrix: { type: 'object' },
  'bank-account': { type: 'object' },
  'geo-point': { type: 'object' },
  image: { type: 'array', items: { type: 'object' } },
  signature: { type: 'object' },
  computed: { type: 'string' },
  age: { type: 'integer' },
  'list-choice': { type: 'string' },
} satisfies Record<Exclude<Field['kind'], 'group' | 'repeat'>, JsonSchema>

function toFieldUi(field: Field, language: Language, optionLists: readonly OptionList[]): UiSchema {
  const own = { 'ui:title': textIn(field.label, language), 'ui:description': toHelp(field, language) }
  const inner = (fields: readonly Field[]): UiSchema =>
    Object.fromEntries(fields.map((part) => [part.key, toFieldUi(part, language, optionLists)]))

  if (field.kind === 'group') return { ...own, ...inner(field.fields) }
  if (field.kind === 'repeat') return { ...own, items: inner(field.fields) }

  const options = optionsOf(field, optionLists)
  const names = options.length > 0 && { 'ui:enumNames': toNames(options, language) }
  return { ...own, 'ui:field': field.kind, ...names }
}

function toNames(options: readonly Option[], language: Language): Record<string, string> {
  return Object.fromEntries(options.map(({ value, label }) => [value, textIn(label, language)]))
}

const exampleWords: Record<Language, string> = { vi: 'Ví dụ: ', en: 'For example: ' }

function toHelp(field: Field, language: Language): string {
  const help = field.help ? textIn(field.help, language) : ''
  if (field.example === undefined) return help
  return `${help === '' || /[.!?:…]$/.test(help) ? help : `${help}.`} ${exampleWords[language]}${field.example}`.trim()
}
