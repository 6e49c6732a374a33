/** Calendar days as 'YYYY-MM-DD' text: they sort as text, travel as JSON and know no time zone. */

const pattern = /^(\d{4})-(\d\d)-(\d\d)$/
const dayLength = 86_400_000
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the text is a day of the calendar, from 0001-01-01 on. */
export function isCalendarDate(text: string): boolean {
  const [year, month, day] = partsOf(text)
  return year >= 1 && day >= 1 && day <= daysIn(year, month)
}

/** 0 for what is no month. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (month === 2 && isLeap ? 29 : monthLengths[month - 1]) ?? 0
}

/** The day `count` days later (earlier when negative). Throws a RangeError outside the years 1–9999. */
export function addDays(date: string, count: number): string {
  return toDate(toTime(date) + count * dayLength)
}

/** The same day `count` months later; the last day of that month when it is shorter (31/01 + 1 = 28/02). */
export function addMonths(date: string, count: number): string {
  const [year, month, day] = partsOf(date)
  const target = new Date(0)
  target.setUTCFullYear(year, month - 1 + count, 1)
  const lastDay = new Date(target)
  lastDay.setUTCMonth(target.getUTCMonth() + 1, 0)
  target.setUTCDate(Math.min(day, lastDay.getUTCDate()))
  return toDate(target.getTime())
}

/** Days from one date to the other; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / dayLength)
}

/** Completed years on that day: born 29/02, a year older on 01/03 of a common year. Negative before birth. */
export function ageAt(birth: string, on: string): number {
  const [birthYear, birthMonth, birthDay] = partsOf(birth)
  const [year, month, day] = partsOf(on)
  const hadBirthday = month > birthMonth || (month === birthMonth && day >= birthDay)
  return year - birthYear - (hadBirthday ? 0 : 1)
}

export function yearOf(date: string): number {
  return partsOf(date)[0]
}

export function monthOf(date: string): number {
  return partsOf(date)[1]
}

function partsOf(date: string): [number, number, number] {
  const match = pattern.exec(date)
  return [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
}

function toTime(date: string): number {
  const [year, month, day] = partsOf(date)
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function toText(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function toDate(time: number): string {
  const year = new Date(time).getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) throw new RangeError('date-out-of-range')
  return toText(time)
}
