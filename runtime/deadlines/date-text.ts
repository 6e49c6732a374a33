import {
  DAY,
  MINUTE,
  formatDay,
  formatInstant,
  parseDay,
  parseInstant,
  weekdayOf,
} from '#runtime/deadlines/local-time.ts'

export type Language = 'vi' | 'en'

type Say = (value: number) => string

const weekdays: Record<Language, string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** 'thứ Hai 04/5/2026'. Numbers as in documents: a zero before days under 10 and before months 1 and 2 only. */
export function dateText(date: string, language: Language): string {
  return `${weekdays[language][weekdayOf(parseDay(date)) - 1]} ${dayAndMonth(date)}/${date.slice(0, -6)}`
}

/** '17:00 thứ Năm 26/02/2026', in the local time of a calendar. */
export function momentText(instant: string, language: Language, utcOffsetMinutes: number): string {
  const local = parseInstant(instant) + utcOffsetMinutes * MINUTE
  const time = formatInstant(local).slice(-13, -8)
  return `${time} ${dateText(formatDay(Math.floor(local / DAY)), language)}`
}

/** '30/4–03/5/2026', '27/4/2026', '30/12/2026–03/01/2027'. */
export function rangeText(from: string, to: string): string {
  const [firstYear, lastYear] = [from.slice(0, -6), to.slice(0, -6)]
  const end = `${dayAndMonth(to)}/${lastYear}`
  if (from === to) return end
  return firstYear === lastYear ? `${dayAndMonth(from)}–${end}` : `${dayAndMonth(from)}/${firstYear}–${end}`
}

/** '2 giờ 30 phút': a duration in minutes, without the part that is zero. */
export function durationText(duration: number, say: { hours: Say; minutes: Say }): string {
  const [hours, minutes] = [Math.floor(duration / 60), duration % 60]
  if (hours === 0) return say.minutes(minutes)
  return minutes === 0 ? say.hours(hours) : `${say.hours(hours)} ${say.minutes(minutes)}`
}

function dayAndMonth(date: string): string {
  const month = Number(date.slice(-5, -3))
  return `${date.slice(-2)}/${month < 3 ? date.slice(-5, -3) : month}`
}
