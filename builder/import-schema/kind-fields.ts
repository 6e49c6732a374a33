import { optionsIn } from '#builder/import-schema/choice-options.ts'
import type { FieldDraft, Place } from '#builder/import-schema/field-draft.ts'
import type { Base } from '#builder/import-schema/scalar-field.ts'
import { boundOf, firstOf, shapeOf } from '#builder/import-schema/shape.ts'
import type { Shape } from '#builder/import-schema/shape.ts'
import { matchesPattern, patternProblem } from '#builder/patterns/pattern-problem.ts'
import { labelOf, textOf, uiOf, uiSetting } from '#builder/import-schema/texts.ts'
import type { DurationField, Field, IdentityNumberField } from '#schemas/generated/procedure.ts'

type Making = { base: Base; shape: Shape; place: Place; draft: FieldDraft }
type Maker = (making: Making) => Field | undefined

/**
 * Kinds of question that a schema shows by its form alone, or by the name our own uiSchema gives them (`ui:field`).
 * Whatever a person cannot answer so, or a document does not say so, is left to the plain fields: the constraint judges
 * either way.
 */
export function toKindField(making: Making): Field | undefined {
  const { shape, place, draft } = making
  if (place.part || shape.choices.length > 0) return undefined
  const hint = place.ui?.['ui:field']
  const hinted = typeof hint === 'string' && Object.hasOwn(byName, hint) ? byName[hint]?.(making) : undefined
  const field = hinted ?? byForm.map((make) => make(making)).find((made) => made !== undefined)
  if (field) draft.hold(shape.nodes, 'type', 'properties', 'required', 'additionalProperties', 'format', 'const')
  return field
}

/** Only what nothing else looks like. */
const byForm: readonly Maker[] = [toPeriod, toDuration, toGeoPoint, toMatrix, toDeclaration, toPercentage, toMoney, toTime, toMonth, toDateTime, toPhone]

/** What may look like something else, so that it has to be said. */
const byName: Readonly<Record<string, Maker>> = {
  percentage: (making) => (isNumber(making) ? percentage(making) : undefined),
  money: (making) => (isWhole(making) && leastOf(making) >= 0 ? money(making) : undefined),
  url: ({ base, shape }) => (isText(shape) ? { kind: 'url', ...base } : undefined),
  'long-text': ({ base, shape }) => (isText(shape) ? { kind: 'long-text', ...base, maxLength: Math.max(1, Math.min(boundOf(shape, 'maxLength', Math.min) ?? 10_000, 100_000)), rows: 4 } : undefined),
  'identity-number': toIdentityNumber,
  'enterprise-number': ({ base, shape }) => (isText(shape) ? { kind: 'enterprise-number', ...base, ...(accepts(shape, '0100109106-001') && { branches: true }) } : undefined),
  'bank-account': toBankAccount,
  signature: (making) => (hasParts(making, ['name', 'agreed'], ['picture']) ? { kind: 'signature', ...making.base, statement: making.base.help ?? making.base.label, ...(making.shape.properties.has('picture') && { drawn: true }) } : undefined),
}

function toPeriod(making: Making): Field | undefined {
  const isDay = (name: string): boolean => textOf(partOf(making, name), 'format', making.draft.normalised) === 'date'
  return hasParts(making, ['from', 'to']) && isDay('from') && isDay('to') ? { kind: 'period', ...making.base } : undefined
}

const units = ['years', 'months', 'days'] as const satisfies DurationField['units']

function toDuration(making: Making): Field | undefined {
  const [first, ...more] = units.filter((unit) => making.shape.properties.has(unit))
  if (first === undefined || !hasParts(making, [first, ...more])) return undefined
  const isCount = (unit: string): boolean => isOf(partOf(making, unit), 'integer') && boundOf(partOf(making, unit), 'minimum', Math.max) === 0
  return [first, ...more].every(isCount) ? { kind: 'duration', ...making.base, units: [first, ...more] } : undefined
}

function toGeoPoint(making: Making): Field | undefined {
  const isDegrees = (name: string): boolean => isOf(partOf(making, name), 'number')
  if (!hasParts(making, ['latitude', 'longitude'], ['address']) || !isDegrees('latitude') || !isDegrees('longitude')) return undefined
  return { kind: 'geo-point', ...making.base, ...(making.shape.properties.has('address') && { address: true }) }
}

/** Rows that all choose among the same. */
function toMatrix(making: Making): Field | undefined {
  const { base, shape, place, draft } = making
  const names = [...shape.properties.keys()]
  if (names.length < 2 || names.length > 50 || !names.every((name) => isKey.test(name)) || !hasParts(making, names)) return undefined
  const choices = names.map((name) => optionsIn(partOf(making, name), uiOf(place.ui, name), draft.normalised))
  const [first] = choices
  const said = (index: number): string => JSON.stringify(choices[index]?.options.map(({ value }) => value))
  if (!first || first.options.length < 2 || first.isJson || !names.every((_, index) => said(index) === said(0))) return undefined
  const rows = names.map((name) => ({ key: name, label: labelOf(name, partOf(making, name), uiOf(place.ui, name), draft.normalised) }))
  return { kind: 'matrix', ...base, rows, options: first.options }
}

const isKey = /^[a-z][a-z0-9_-]{0,59}$/

/** What must be said yes to is no question of yes or no. */
function toDeclaration({ base, shape }: Making): Field | undefined {
  const isConsent = isOf(shape, 'boolean') && firstOf(shape, 'const') === true && base.required === true
  return isConsent ? { kind: 'declaration', ...base, statement: base.help ?? base.label } : undefined
}

function toPercentage(making: Making): Field | undefined {
  return isNumber(making) && /^(?:%|percent|per cent|phần trăm)$/i.test(unitOf(making)) ? percentage(making) : undefined
}

function percentage({ base, shape }: Making): Field {
  const [minimum, maximum] = [boundOf(shape, 'minimum', Math.max), boundOf(shape, 'maximum', Math.min)]
  return { kind: 'percentage', ...base, minimum: minimum ?? -1e12, maximum: maximum ?? 1e12, places: isOf(shape, 'integer') ? 0 : 4 }
}

function toMoney(making: Making): Field | undefined {
  return isWhole(making) && leastOf(making) >= 0 && /^(?:đ|₫|đồng|vnd|vnđ)$/i.test(unitOf(making)) ? money(making) : undefined
}

function money({ base, shape }: Making): Field {
  const maximum = boundOf(shape, 'maximum', Math.min)
  return { kind: 'money', ...base, minimum: leastOf({ shape }), ...(maximum !== undefined && { maximum: Math.floor(maximum) }) }
}

function toTime({ base, shape }: Making): Field | undefined {
  const isTime = ['00:00', '08:30', '23:59'].every((text) => accepts(shape, text)) && !['24:00', '08:60', '8:30', '0830', '08:30:00', ''].some((text) => accepts(shape, text))
  return isTime ? { kind: 'time', ...base } : undefined
}

function toMonth({ base, shape }: Making): Field | undefined {
  const isMonth = ['2026-01', '1999-12'].every((text) => accepts(shape, text)) && !['2026-13', '2026-00', '2026', '2026-1', '2026-01-01', ''].some((text) => accepts(shape, text))
  return isMonth ? { kind: 'month', ...base } : undefined
}

function toDateTime({ base, shape, draft }: Making): Field | undefined {
  return isText(shape) && textOf(shape, 'format', draft.normalised) === 'local-date-time' ? { kind: 'date-time', ...base } : undefined
}

/** A number is stored with its country: a pattern of the schema may not know that. */
function toPhone({ base, shape, draft }: Making): Field | undefined {
  const isPhone = isText(shape) && ['phone', 'tel'].includes(textOf(shape, 'format', draft.normalised) ?? '') && firstOf(shape, 'pattern') === undefined
  return isPhone && (boundOf(shape, 'maxLength', Math.min) ?? 16) >= 16 ? { kind: 'phone', ...base } : undefined
}

function toIdentityNumber({ base, shape }: Making): Field | undefined {
  const asked = { 'citizen-id': '001185190873', passport: 'C1234567' } as const
  const documents: IdentityNumberField['documents'] = (['citizen-id', 'passport'] as const).filter((one) => accepts(shape, asked[one]))
  return documents.length > 0 ? { kind: 'identity-number', ...base, documents } : undefined
}

function toBankAccount(making: Making): Field | undefined {
  if (!hasParts(making, ['bank', 'number', 'holder'])) return undefined
  const banks = optionsIn(partOf(making, 'bank'), uiOf(making.place.ui, 'bank'), making.draft.normalised)
  return { kind: 'bank-account', ...making.base, ...(banks && !banks.isJson && { options: banks.options }) }
}

const isOf = ({ types }: Shape, ...wanted: readonly string[]): boolean => types !== undefined && types.size > 0 && [...types].every((type) => wanted.includes(type))
const isText = (shape: Shape): boolean => isOf(shape, 'string') && firstOf(shape, 'enum') === undefined
const isNumber = ({ shape }: Making): boolean => isOf(shape, 'number', 'integer') && firstOf(shape, 'enum') === undefined
const isWhole = ({ shape }: Making): boolean => isOf(shape, 'integer') && firstOf(shape, 'enum') === undefined
const leastOf = ({ shape }: Pick<Making, 'shape'>): number => Math.ceil(boundOf(shape, 'minimum', Math.max) ?? -1)

/** A unit as the uiSchema or an annotation of the schema says it. */
function unitOf({ shape, place, draft }: Making): string {
  const said = uiSetting(place.ui, 'unit') ?? textOf(shape, 'x-unit', draft.normalised)
  return typeof said === 'string' ? said.trim() : ''
}

function partOf({ shape, draft }: Making, name: string): Shape {
  return shapeOf(shape.properties.get(name) ?? [], draft.normalised)
}

/** An object of exactly these members, the first of which are always there. */
function hasParts({ shape }: Making, always: readonly string[], perhaps: readonly string[] = []): boolean {
  const names = [...shape.properties.keys()]
  const isPlain = shape.nodes.every((node) => ['patternProperties', 'if', 'dependentSchemas', 'dependentRequired', 'not', 'minProperties'].every((keyword) => node[keyword] === undefined))
  return isOf(shape, 'object') && isPlain && always.every((name) => names.includes(name) && shape.required.has(name)) && names.every((name) => always.includes(name) || perhaps.includes(name))
}

/** Whether a text meets the only pattern there is. One that is not short and proven quick shows no kind. */
function accepts(shape: Shape, text: string): boolean {
  const [pattern, ...more] = shape.nodes.flatMap((node) => (typeof node['pattern'] === 'string' ? [node['pattern']] : []))
  const isPlain = isText(shape) && pattern !== undefined && more.length === 0 && pattern.length <= 200
  return isPlain && patternProblem(pattern) === undefined && matchesPattern(pattern, text)
}
