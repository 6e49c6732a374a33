import { describe, expect, test } from 'vitest'
import { resumeClock, startClock, suspendClock } from '#runtime/deadlines/clock-state.ts'
import { eachDay } from '#runtime/deadlines/day-runs.ts'
import { dueAt, type DueInput } from '#runtime/deadlines/due.ts'
import { explainDue } from '#runtime/deadlines/explain.ts'
import type { LimitUnit } from '#runtime/deadlines/limit.ts'
import { local, vietnam, withDaysOff } from './vietnam.ts'

const due = (start: string, value: number, unit: LimitUnit, rest: Partial<DueInput> = {}) =>
  dueAt({ calendar: vietnam, limit: { value, unit }, startAt: local(start), ...rest })
const vi = (...input: Parameters<typeof due>) => explainDue(due(...input), 'vi')

test('working days are numbered; week-ends, holidays and their reasons are named', () => {
  expect(vi('2026-04-28 09:15', 7, 'working-day')).toEqual([
    'tiếp nhận lúc 09:15 thứ Ba 28/4/2026',
    'ngày 1: thứ Tư 29/4/2026',
    'nghỉ lễ 30/4–03/5/2026 (Ngày Chiến thắng 30/4; Ngày Quốc tế Lao động 01/5)',
    'ngày 2: thứ Hai 04/5/2026',
    'ngày 3: thứ Ba 05/5/2026',
    'ngày 4: thứ Tư 06/5/2026',
    'ngày 5: thứ Năm 07/5/2026',
    'ngày 6: thứ Sáu 08/5/2026',
    'nghỉ cuối tuần 09/5–10/5/2026',
    'ngày 7: thứ Hai 11/5/2026',
    'đến hạn: 17:00 thứ Hai 11/5/2026',
  ])
})

test('days counted one after the other are one line, and told as if each had its own', () => {
  const { explanation } = due('2026-04-28 09:15', 7, 'working-day')
  expect(explanation.slice(3, 5)).toEqual([
    { kind: 'counted-days', first: 2, from: '2026-05-04', to: '2026-05-08' },
    { kind: 'skipped-weekend', from: '2026-05-09', to: '2026-05-10' },
  ])
  const singly = explanation.flatMap(eachDay)
  expect(singly).toHaveLength(11)
  expect(explainDue({ explanation: singly }, 'vi')).toEqual(explainDue({ explanation }, 'vi'))
})

test('English says the same', () => {
  expect(explainDue(due('2026-02-13 15:00', 1, 'working-day'), 'en')).toEqual([
    'received at 15:00 Friday 13/02/2026',
    'received at or after 15:00: counts as received on Monday 23/02/2026',
    'day 1: Tuesday 24/02/2026',
    'due: 17:00 Tuesday 24/02/2026',
  ])
})

test('receipt on a day off is explained', () => {
  expect(vi('2026-05-01 10:00', 1, 'working-day').slice(0, 3)).toEqual([
    'tiếp nhận lúc 10:00 thứ Sáu 01/5/2026',
    'tiếp nhận vào ngày nghỉ (Ngày Quốc tế Lao động 01/5): tính là nhận thứ Hai 04/5/2026',
    'ngày 1: thứ Ba 05/5/2026',
  ])
})

test('a swapped Saturday counts and a run over the year names both years', () => {
  expect(vi('2026-01-09', 1, 'working-day')[1]).toBe('ngày 1: thứ Bảy 10/01/2026')
  const calendar = withDaysOff(vietnam, '2025-12-31')
  expect(vi('2025-12-30', 1, 'working-day', { calendar })[1]).toMatch(/^nghỉ lễ 31\/12\/2025–04\/01\/2026 \(nghỉ; Tết/)
})

test('a pause within days leaves parts of days, which add up', () => {
  const suspensions = [{ from: local('2026-05-06 10:00'), to: local('2026-05-08 14:00') }]
  expect(vi('2026-05-04', 3, 'working-day', { suspensions })).toEqual([
    'tiếp nhận lúc 10:00 thứ Hai 04/5/2026',
    'ngày 1: thứ Ba 05/5/2026',
    'thứ Tư 06/5/2026: tính 2 giờ 30 phút',
    'tạm dừng từ 10:00 thứ Tư 06/5/2026 đến 14:00 thứ Sáu 08/5/2026',
    'thứ Sáu 08/5/2026: tính 3 giờ',
    'nghỉ cuối tuần 09/5–10/5/2026',
    'ngày 2: thứ Hai 11/5/2026',
    'thứ Ba 12/5/2026: tính 2 giờ',
    'đến hạn: 09:30 thứ Ba 12/5/2026',
  ])
})

test('days off within a pause are not told again', () => {
  const suspensions = [{ from: local('2026-04-29 17:00'), to: local('2026-05-05 07:30') }]
  expect(vi('2026-04-28', 2, 'working-day', { suspensions })).toEqual([
    'tiếp nhận lúc 10:00 thứ Ba 28/4/2026',
    'ngày 1: thứ Tư 29/4/2026',
    'tạm dừng từ 17:00 thứ Tư 29/4/2026 đến 07:30 thứ Ba 05/5/2026',
    'ngày 2: thứ Ba 05/5/2026',
    'đến hạn: 17:00 thứ Ba 05/5/2026',
  ])
})

test('calendar limits name their span and the move off a day off', () => {
  expect(vi('2026-04-20', 10, 'calendar-day')).toEqual([
    'tiếp nhận lúc 10:00 thứ Hai 20/4/2026',
    '10 ngày, kể cả ngày nghỉ: từ thứ Hai 20/4/2026 đến thứ Năm 30/4/2026',
    'ngày cuối thứ Năm 30/4/2026 là ngày nghỉ (Ngày Chiến thắng 30/4): chuyển sang thứ Hai 04/5/2026',
    'đến hạn: 17:00 thứ Hai 04/5/2026',
  ])
  expect(explainDue(due('2026-03-31', 1, 'month'), 'en').slice(1, 3)).toEqual([
    '1 month: from Tuesday 31/3/2026 to Thursday 30/4/2026',
    'the last day, Thursday 30/4/2026, is a day off (Victory Day, 30 April): moved to Monday 04/5/2026',
  ])
})

test('a calendar limit that a pause leaves within a day counts that day whole', () => {
  const suspensions = [{ from: local('2026-05-06 17:00'), to: local('2026-05-07 10:30') }]
  expect(vi('2026-05-05', 7, 'calendar-day', { suspensions }).slice(2)).toEqual([
    'tạm dừng từ 17:00 thứ Tư 06/5/2026 đến 10:30 thứ Năm 07/5/2026',
    'ngày cuối tính trọn: đến hết giờ làm việc thứ Tư 13/5/2026',
    'đến hạn: 17:00 thứ Tư 13/5/2026',
  ])
})

test('hours name their hour', () => {
  expect(vi('2026-05-08 16:20', 24, 'hour')[1]).toBe(
    '24 giờ liên tục, kể cả đêm và ngày nghỉ: từ 16:20 thứ Sáu 08/5/2026 đến 16:20 thứ Bảy 09/5/2026',
  )
  expect(vi('2026-05-08 16:30', 8, 'working-hour').slice(1)).toEqual([
    'thứ Sáu 08/5/2026: tính 30 phút',
    'nghỉ cuối tuần 09/5–10/5/2026',
    'thứ Hai 11/5/2026: tính 7 giờ 30 phút',
    'đến hạn: 17:00 thứ Hai 11/5/2026',
  ])
})

test('a due beyond the published calendar says that it may move', () => {
  expect(vi('2026-12-30', 2, 'working-day').slice(-2)).toEqual([
    'lịch nghỉ từ thứ Sáu 01/01/2027 chưa được công bố: hạn có thể thay đổi',
    'đến hạn: 17:00 thứ Hai 04/01/2027',
  ])
  expect(vi('2026-12-29', 2, 'working-day').join()).not.toContain('chưa được công bố')
})

describe('a clock', () => {
  const clock = startClock(
    { key: 'main', limit: { value: 2, unit: 'working-day' }, suspension: 'restart', startedAt: local('2026-05-04') },
    vietnam,
  )
  const suspended = suspendClock(clock, local('2026-05-05 08:00'))

  test('that is suspended ends with the suspension', () => {
    expect(explainDue(suspended, 'vi').at(-1)).toBe('tạm dừng từ 08:00 thứ Ba 05/5/2026')
    expect(explainDue(suspended, 'en').at(-1)).toBe('paused since 08:00 Tuesday 05/5/2026')
  })

  test('that restarted tells what went before', () => {
    expect(explainDue(resumeClock(suspended, local('2026-05-06 08:00'), vietnam), 'vi')).toEqual([
      'tiếp nhận lúc 10:00 thứ Hai 04/5/2026',
      'tạm dừng từ 08:00 thứ Ba 05/5/2026 đến 08:00 thứ Tư 06/5/2026',
      'tính lại từ đầu từ 08:00 thứ Tư 06/5/2026',
      'ngày 1: thứ Năm 07/5/2026',
      'ngày 2: thứ Sáu 08/5/2026',
      'đến hạn: 17:00 thứ Sáu 08/5/2026',
    ])
  })
})
