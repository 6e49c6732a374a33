import { parseParts, partOf, partsSchema, toNativeParts } from '#runtime/fields/answer-parts.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printNumber } from '#runtime/fields/printed-text.ts'
import { readInteger } from '#runtime/fields/typed-text.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { DurationField } from '#schemas/generated/procedure.ts'

/** How long, in the units the author asks for. Each of them is in the answer; a unit left blank is none of it. */
export const duration: FieldKind<DurationField> = {
  toSchema: (field) => partsSchema(Object.fromEntries(unitsOf(field).map((unit) => [unit, { type: 'integer', minimum: 0, maximum: mostOf(unit, field) }]))),
  toRuleType: (field) => ({ type: 'object', fields: Object.fromEntries(unitsOf(field).map((unit) => [unit, { type: { type: 'int' }, optional: false }])) }),
  parsePost: (field, node) => {
    const units = unitsOf(field)
    const given = parseParts(node, Object.fromEntries(units.map((unit) => [unit, readInteger])))
    return given && Object.fromEntries(units.map((unit) => [unit, given[unit] ?? 0]))
  },
  toNative: (field, value) => toNativeParts(value, unitsOf(field)),
  summarise: (field, value, { language }) => unitsOf(field).flatMap((unit) => printUnit(unit, partOf(value, unit), language)).join(' '),
  check: (field, value) => (unitsOf(field).every((unit) => partOf(value, unit) === 0) ? [{ code: 'required', params: {} }] : []),
  sample: (field, { attempt, pick }) => Object.fromEntries(unitsOf(field).map((unit, index) => [unit, index === 0 ? 1 + attempt : pick(10)])),
}

type Unit = DurationField['units'][number]

const words: Readonly<Record<Unit, { vi: string; one: string; many: string; most: number }>> = {
  years: { vi: 'năm', one: 'year', many: 'years', most: 200 },
  months: { vi: 'tháng', one: 'month', many: 'months', most: 2400 },
  days: { vi: 'ngày', one: 'day', many: 'days', most: 73_000 },
}

/** Longest first, whatever the order in the definition. */
export function unitsOf({ units }: DurationField): Unit[] {
  return (['years', 'months', 'days'] as const).filter((unit) => units.includes(unit))
}

/** Beside years there are at most 11 months, beside months at most 30 days. */
function mostOf(unit: Unit, { units }: DurationField): number {
  if (unit === 'months' && units.includes('years')) return 11
  if (unit === 'days' && units.includes('months')) return 30
  return unit === 'days' && units.includes('years') ? 365 : words[unit].most
}

function printUnit(unit: Unit, value: AnswerValue | undefined, language: 'vi' | 'en'): string[] {
  if (typeof value !== 'number' || value === 0) return []
  const { vi, one, many } = words[unit]
  return [`${printNumber(value)} ${language === 'vi' ? vi : value === 1 ? one : many}`]
}
