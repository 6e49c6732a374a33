import { dateText, durationText, momentText, rangeText } from '#runtime/deadlines/date-text.ts'
import type { Sentences } from '#runtime/deadlines/explanation.ts'
import type { LimitUnit } from '#runtime/deadlines/limit.ts'
import type { DayReason } from '#runtime/deadlines/working-calendar.ts'

export const sentencesEn: Sentences = {
  start: ({ at }, offset) => `received at ${moment(at, offset)}`,
  'after-cut-off': ({ cutOff, countsFrom }) =>
    `received at or after ${cutOff}: counts as received on ${date(countsFrom)}`,
  'received-on-day-off': ({ reason, countsFrom }) =>
    `received on a day off (${because(reason)}): counts as received on ${date(countsFrom)}`,
  counted: (line) => `day ${line.number}: ${date(line.date)}`,
  'counted-part': (line) => `${date(line.date)}: ${durationText(line.minutes, duration)} counted`,
  'counted-span': ({ value, unit, from, to }, offset) =>
    `${units[unit](value)}: from ${point(from, offset)} to ${point(to, offset)}`,
  'skipped-weekend': ({ from, to }) => `weekend ${rangeText(from, to)}`,
  'skipped-holiday': ({ from, to, reasons }) =>
    `public holiday ${rangeText(from, to)} (${reasons.map((reason) => reason.en).join('; ')})`,
  paused: ({ from, to }, offset) =>
    to === undefined
      ? `paused since ${moment(from, offset)}`
      : `paused from ${moment(from, offset)} to ${moment(to, offset)}`,
  restarted: ({ at }, offset) => `counted anew from ${moment(at, offset)}`,
  'moved-from-day-off': ({ from, to, reason }) =>
    `the last day, ${date(from)}, is a day off (${because(reason)}): moved to ${date(to)}`,
  'to-end-of-day': (line) => `the last day counts whole: until closing on ${date(line.date)}`,
  extended: ({ until, reason }, offset) => `extended to ${moment(until, offset)}: ${reason}`,
  'beyond-known-calendar': ({ from }) => `days off from ${date(from)} on are not published yet: the due may change`,
  due: ({ at }, offset) => `due: ${moment(at, offset)}`,
}

const count = (value: number, noun: string) => `${value} ${noun}${value === 1 ? '' : 's'}`

const units: Record<LimitUnit, (value: number) => string> = {
  'working-day': (value) => count(value, 'working day'),
  'calendar-day': (value) => `${count(value, 'day')}, days off included`,
  'working-hour': (value) => count(value, 'working hour'),
  hour: (value) => `${count(value, 'hour')} without a break, nights and days off included`,
  month: (value) => count(value, 'month'),
  'same-day': () => 'the same day',
}

const duration = { hours: (value: number) => count(value, 'hour'), minutes: (value: number) => count(value, 'minute') }

const date = (day: string) => dateText(day, 'en')
const moment = (at: string, offset: number) => momentText(at, 'en', offset)
const point = (at: string, offset: number) => (at.includes('T') ? moment(at, offset) : date(at))
const because = (reason: DayReason) => (reason.kind === 'weekend' ? 'weekend' : reason.reason.en)
