import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/**
 * How long answering takes, by the keystroke-level model (Card, Moran and Newell 1980): one number for each act of a
 * practised typist. It compares forms and gives the guide its estimate until enough fillings have been measured.
 */
export const acts = { think: 1.35, key: 0.2, point: 1.1, choose: 8, turnPage: 2.5 } as const

type Seconds = (field: Field, optionsOf: OptionsOf) => number

const typed = (keys: number): number => acts.think + keys * acts.key
/** Long answers are written from papers at hand: half of what fits, at most two lines. */
const written = (most: number): number => typed(Math.min(most / 2, 160))

const seconds: Partial<Record<Field['kind'], Seconds>> = {
  text: (field) => typed(field.example?.length ?? 18),
  'long-text': (field) => ('maxLength' in field && typeof field.maxLength === 'number' ? written(field.maxLength) : written(160)),
  email: () => typed(22),
  phone: () => typed(10),
  url: () => typed(20),
  date: () => typed(8),
  time: () => typed(4),
  'date-time': () => typed(12),
  month: () => typed(6),
  period: () => 2 * typed(8),
  integer: () => typed(3),
  percentage: () => typed(3),
  decimal: () => typed(4),
  money: () => typed(10),
  'identity-number': () => typed(12),
  'enterprise-number': () => typed(10),
  'bank-account': () => typed(14) + 2 * typed(12),
  'geo-point': () => typed(20),
  address: () => 2 * (acts.think + 4 * acts.key) + typed(20),
  'yes-no': () => typed(2),
  declaration: () => 3 * acts.think + acts.key,
  'single-choice': (field, optionsOf) => chosen(field, optionsOf),
  'multiple-choice': () => acts.think + 2 * (acts.point + acts.key),
  matrix: (field) => ('rows' in field && Array.isArray(field.rows) ? field.rows.length : 3) * (acts.think + acts.point),
  file: () => acts.think + acts.point + acts.choose,
  image: () => acts.think + acts.point + acts.choose,
  signature: () => typed(18) + acts.point,
  'register-record': () => typed(14) + acts.point + acts.think,
}

/** Radios are an arrow away; in a longer list the first letters are typed. */
function chosen(field: Field, optionsOf: OptionsOf): number {
  return typed(optionsOf(field).length > 7 ? 4 : 2)
}

/** Seconds to answer one question; one that is filled in already is only read. */
export function answeringSeconds(field: Field, optionsOf: OptionsOf, isKnown = false): number {
  if (!isAsked(field)) return 0
  if (isKnown) return acts.think + acts.key
  return (seconds[field.kind]?.(field, optionsOf) ?? typed(12)) + acts.key
}

/** Who meets a form for the first time reads, looks things up and thinks: that many times the practised typist. */
export const firstTimer = 2.5

/** Questions and seconds between answering only what everybody must, and everything once. */
export type Effort = { pages: number; leastQuestions: number; mostQuestions: number; leastSeconds: number; mostSeconds: number }

/** What a form asks for, told from the form alone. */
export function effortOf(sections: readonly Section[], optionsOf: OptionsOf): Effort {
  const effort = { pages: sections.length, leastQuestions: 0, mostQuestions: 0, leastSeconds: sections.length * acts.turnPage, mostSeconds: sections.length * acts.turnPage }
  const count = (fields: readonly Field[], isDemanded: boolean): void => {
    for (const field of fields) {
      const demanded = isDemanded && field.visibleWhen === undefined && (field.required === true || field.kind === 'group')
      if ('fields' in field) count(field.fields, demanded)
      else if (isAsked(field)) {
        const own = answeringSeconds(field, optionsOf)
        effort.mostQuestions += 1
        effort.mostSeconds += own
        effort.leastQuestions += demanded ? 1 : 0
        effort.leastSeconds += demanded ? own : acts.think
      }
    }
  }
  for (const { fields } of sections) count(fields, true)
  return effort
}
