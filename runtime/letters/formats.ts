import { toFileField } from '#runtime/fields/file-field.ts'
import { printPhone } from '#runtime/fields/printed-text.ts'
import { summariseField } from '#runtime/forms/summarise.ts'
import { toAnswerValue } from '#runtime/forms/to-answer-value.ts'
import { moneyWords } from '#runtime/letters/number-words.ts'
import type { LetterValues } from '#runtime/letters/letter-values.ts'
import { DAY, MINUTE, formatDay, parseInstant } from '#runtime/deadlines/local-time.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** How a tag may write its value, `{{path | format}}`. One line per format. */
export const formats = {
  date: (value, at) => shortDate(value, at),
  'date-long': (value, at) => withDate(value, at, longDate),
  'date-time': (value, at) => (isInstant(value) ? dateTime(value, at.utcOffsetMinutes) : shortDate(value, at)),
  money: (value) => (isWhole(value) ? `${grouped(value)} đồng` : ''),
  'money-words': (value) => (isWhole(value) ? moneyWords(value) : ''),
  number: (value) => (isWhole(value) ? grouped(value) : plain(value)),
  upper: (value) => plain(value).toLocaleUpperCase('vi'),
  list: (value) => plain(value),
  label: (value, at, path) => labelled(value, at, path),
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

type Place = Pick<LetterValues, 'utcOffsetMinutes' | 'fields'>
type Format = (value: unknown, at: Place, path: string) => string

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

/** A value by the kind of its field: dates the Vietnamese way, choices by their label, an address as a line; of rows one after the other. */
export function writeValue(value: unknown, at: Place, path: string): string {
  const field = at.fields.fields.get(path)
  if (field && toFileField(field)) return inWords(field, value, at)
  return eachOf(value, (one) => (field ? writeOne(field, one, at, path) : plain(one)))
}

function writeOne(field: Field, value: unknown, at: Place, path: string): string {
  switch (field.kind) {
    case 'date':
      return formats.date(value, at)
    case 'computed':
      return field.type === 'date' ? formats.date(value, at) : plain(value)
    case 'money':
      return formats.money(value)
    case 'phone':
      return printPhone(plain(value))
    case 'single-choice':
    case 'multiple-choice':
      return labelled(value, at, path)
    case 'month':
    case 'date-time':
    case 'period':
    case 'duration':
    case 'list-choice':
    case 'matrix':
    case 'bank-account':
    case 'signature':
      return inWords(field, value, at)
    default:
      return plain(value)
  }
}

/** As on the review page: what is stored of such an answer is nothing to read. */
function inWords(field: Field, value: unknown, { fields }: Place): string {
  const answer = toAnswerValue(value)
  return answer === undefined ? '' : summariseField(fields, field, answer, 'vi')
}

/** Of a list each item, one after the other. */
export function eachOf(value: unknown, write: (one: unknown) => string): string {
  return Array.isArray(value) ? value.map(write).filter(Boolean).join('; ') : write(value)
}

/** 'ngày 05 tháng 02 năm 2026': a zero before days under 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP). */
function longDate([year, month, day]: readonly [string, string, string]): string {
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

function dateTime(instant: string, utcOffsetMinutes: number): string {
  const local = localIso(instant, utcOffsetMinutes)
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-')
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút, ngày ${day}/${month}/${year}`
}

function shortDate(value: unknown, at: Place): string {
  return withDate(value, at, ([year, month, day]) => `${day}/${month}/${year}`)
}

function withDate(
  value: unknown,
  { utcOffsetMinutes }: Place,
  write: (date: readonly [string, string, string]) => string,
): string {
  const date = isDay(value) ? value : isInstant(value) ? localIso(value, utcOffsetMinutes).slice(0, 10) : undefined
  if (date === undefined) return isText(value) ? value : ''
  const [year = '', month = '', day = ''] = date.split('-')
  return write([year, month, day])
}

function localIso(instant: string, utcOffsetMinutes: number): string {
  const local = parseInstant(instant) + utcOffsetMinutes * MINUTE
  return `${formatDay(Math.floor(local / DAY))}T${new Date(local).toISOString().slice(11)}`
}

function labelled(value: unknown, at: Place, path: string): string {
  return at.fields.options.get(path)?.get(plain(value))?.vi ?? plain(value)
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (Array.isArray(value)) return eachOf(value, plain)
  if (typeof value === 'object') return objectLine(value)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** An address as one line; of any other group, its parts. */
function objectLine(value: object): string {
  const text: unknown = Reflect.get(value, 'text')
  return isText(text) ? text : Object.values(value).map(plain).filter(Boolean).join(', ')
}

function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.')
}

/** What is neither day nor instant is written as it is: a letter must not fail for a format that does not suit. */
function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
