import { dateText, durationText, momentText, rangeText } from '#runtime/deadlines/date-text.ts'
import type { Sentences } from '#runtime/deadlines/explanation.ts'
import type { LimitUnit } from '#runtime/deadlines/limit.ts'
import type { DayReason } from '#runtime/deadlines/working-calendar.ts'

export const sentencesVi: Sentences = {
  start: ({ at }, offset) => `tiếp nhận lúc ${moment(at, offset)}`,
  'after-cut-off': ({ cutOff, countsFrom }) => `tiếp nhận từ ${cutOff} trở đi: tính là nhận ${date(countsFrom)}`,
  'received-on-day-off': ({ reason, countsFrom }) =>
    `tiếp nhận vào ngày nghỉ (${because(reason)}): tính là nhận ${date(countsFrom)}`,
  counted: (line) => `ngày ${line.number}: ${date(line.date)}`,
  'counted-part': (line) => `${date(line.date)}: tính ${durationText(line.minutes, duration)}`,
  'counted-span': ({ value, unit, from, to }, offset) =>
    `${units[unit](value)}: từ ${point(from, offset)} đến ${point(to, offset)}`,
  'skipped-weekend': ({ from, to }) => `nghỉ cuối tuần ${rangeText(from, to)}`,
  'skipped-holiday': ({ from, to, reasons }) =>
    `nghỉ lễ ${rangeText(from, to)} (${reasons.map((reason) => reason.vi).join('; ')})`,
  paused: ({ from, to }, offset) =>
    `tạm dừng từ ${moment(from, offset)}${to === undefined ? '' : ` đến ${moment(to, offset)}`}`,
  restarted: ({ at }, offset) => `tính lại từ đầu từ ${moment(at, offset)}`,
  'moved-from-day-off': ({ from, to, reason }) =>
    `ngày cuối ${date(from)} là ngày nghỉ (${because(reason)}): chuyển sang ${date(to)}`,
  'to-end-of-day': (line) => `ngày cuối tính trọn: đến hết giờ làm việc ${date(line.date)}`,
  extended: ({ until, reason }, offset) => `gia hạn đến ${moment(until, offset)}: ${reason}`,
  'beyond-known-calendar': ({ from }) => `lịch nghỉ từ ${date(from)} chưa được công bố: hạn có thể thay đổi`,
  due: ({ at }, offset) => `đến hạn: ${moment(at, offset)}`,
}

const units: Record<LimitUnit, (value: number) => string> = {
  'working-day': (value) => `${value} ngày làm việc`,
  'calendar-day': (value) => `${value} ngày, kể cả ngày nghỉ`,
  'working-hour': (value) => `${value} giờ làm việc`,
  hour: (value) => `${value} giờ liên tục, kể cả đêm và ngày nghỉ`,
  month: (value) => `${value} tháng`,
  'same-day': () => 'trong ngày',
}

const duration = { hours: (value: number) => `${value} giờ`, minutes: (value: number) => `${value} phút` }

const date = (day: string) => dateText(day, 'vi')
const moment = (at: string, offset: number) => momentText(at, 'vi', offset)
const point = (at: string, offset: number) => (at.includes('T') ? moment(at, offset) : date(at))
const because = (reason: DayReason) => (reason.kind === 'weekend' ? 'nghỉ cuối tuần' : reason.reason.vi)
