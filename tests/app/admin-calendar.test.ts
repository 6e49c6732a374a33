import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../support/desk-acts.ts'
import { fileSample } from '../support/filed-sample.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let administrator: SitePerson

beforeAll(async () => {
  site = await startSite()
  administrator = await site.officer('Trần Quản Trị', [{ role: 'administrator', unit: 'he-thong' }])
})
afterAll(() => site.stop())

const path = '/admin/calendars/vietnam'
const post = (controls: Array<readonly [string, string]>) => administrator.post(path, controls)
const day = (date: string, reason: string): Array<readonly [string, string]> => [['_do', 'add'], ['kind', 'daysOff'], ['date', date], ['reason_vi', reason], ['reason_en', '']]
const readCalendar = () => site.runtime.core.database.calendars.find('vietnam')

/** A working day about a week ahead, so that it lies within open time limits. */
async function workingDayAhead(): Promise<string> {
  const calendar = await readCalendar()
  const known = new Set([...(calendar?.daysOff ?? []), ...(calendar?.workingDays ?? [])].map(({ date }) => date))
  const date = new Date(Date.now() + 7 * 24 * 60 * 60_000)
  const at = (): string => date.toISOString().slice(0, 10)
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6 || known.has(at())) date.setUTCDate(date.getUTCDate() + 1)
  return at()
}

describe('calendar editor', () => {
  test('refuses a day that is none, a reason left out, a day twice; keeps what was typed', async () => {
    expect((await post(day('2026-02-30', 'Nghỉ'))).text).toContain('Hãy chọn ngày đúng định dạng')
    const noReason = await post(day('2027-06-01', ''))
    expect(noReason.text).toContain('Hãy ghi lý do')
    expect(noReason.text).toContain('value="2027-06-01"')
    expect((await post(day('2026-09-02', 'Quốc khánh'))).text).toContain('đã có trong lịch')
  })

  test('refuses hours that overlap and a week without days', async () => {
    const settings: Array<readonly [string, string]> = [['_do', 'settings'], ['known_until', '2026'], ['weekday', '1']]
    expect((await post([...settings, ['from:0', '25:00'], ['to:0', '26:00']])).text).toContain('Giờ làm việc phải theo thứ tự')
    expect((await post([['_do', 'settings'], ['known_until', '2026'], ['from:0', '08:00'], ['to:0', '12:00']])).text).toContain('ít nhất một ngày làm việc')
    expect((await readCalendar())?.weekdays).toEqual([1, 2, 3, 4, 5])
  })

  test('an unknown calendar is 404', async () => {
    expect((await administrator.get('/admin/calendars/none')).status).toBe(404)
  })

  test('a day off added moves open deadlines and says how many; removed, they come back', async () => {
    const applicant = await site.applicant('Nguyễn Thị Hòa')
    const counter = await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    await act(counter, id, 'take:accept')
    const duesOf = async () => Object.values((await site.runtime.core.database.dossiers.find(id))?.clocks ?? {}).map(({ key, dueAt = '' }) => `${key} ${dueAt}`)
    const before = await duesOf()
    const date = await workingDayAhead()

    const added = await post(day(date, 'Nghỉ bão'))
    expect(added.text).toMatch(/Đã lưu lịch\. [1-9]\d* thời hạn đang mở[^;]*; [1-9]\d* thời hạn đổi ngày hẹn/)
    expect((await administrator.get(`${path}?year=${date.slice(0, 4)}`)).text).toContain('Nghỉ bão')
    const later = await duesOf()
    expect(later).not.toEqual(before)
    expect(later.every((due, index) => due >= (before[index] ?? ''))).toBe(true)
    expect((await counter.get(`/desk/dossiers/${id}`)).text).toContain('Tính lại ngày hẹn theo lịch làm việc mới')

    expect((await post([['_do', `remove:daysOff:${date}`]])).text).toContain('Đã lưu lịch')
    expect(await duesOf()).toEqual(before)
  })
})
