/**
 * Time without a time zone database: a calendar has one fixed offset from UTC (Asia/Ho_Chi_Minh: UTC+7, no daylight
 * saving), so that the machine's zone and its Intl data can never move a deadline. Instants are milliseconds since
 * 1970-01-01T00:00Z inside the module and ISO strings in UTC outside; local days are counted from 1970-01-01.
 */

export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

const datePattern = /^\d{4}-\d\d-\d\d$/
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** Day number of a local date 'YYYY-MM-DD'. Throws RangeError when there is no such date (2026-02-30). */
export function parseDay(date: string): number {
  const day = datePattern.test(date) ? Date.parse(`${date}T00:00:00Z`) / DAY : NaN
  if (Number.isNaN(day) || formatDay(day) !== date) throw new RangeError(`not a date YYYY-MM-DD: ${date}`)
  return day
}

export function formatDay(day: number): string {
  const date = new Date(day * DAY)
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
}

/** One decision asks again and again for the same few instants. */
const instants = new Map<string, number>()
const mostInstants = 200

/** Milliseconds of an ISO instant. Throws RangeError without a zone: such a text means another instant elsewhere. */
export function parseInstant(instant: string): number {
  const known = instants.get(instant)
  if (known !== undefined) return known
  const at = instantPattern.test(instant) ? Date.parse(instant) : NaN
  if (Number.isNaN(at)) throw new RangeError(`not an instant with a zone: ${instant}`)
  if (instants.size >= mostInstants) instants.clear()
  instants.set(instant, at)
  return at
}

export function formatInstant(at: number): string {
  return new Date(at).toISOString()
}

/** Milliseconds after local midnight of 'HH:MM'; '24:00' is the end of the day. Throws RangeError otherwise. */
export function parseTimeOfDay(time: string): number {
  if (!timePattern.test(time)) throw new RangeError(`not a time HH:MM: ${time}`)
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The same day of the month `months` later, or the last day of that month (Bộ luật Dân sự 2015, Điều 148). */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / DAY
}
