import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A calendar this installation does not have: no clock that counts by it could be started. */
export const unknownCalendar: Check = ({ calendar, clocks = [] }, { context: { calendars } }) => {
  if (!calendars) return []
  const named = [{ key: calendar.key, place: '/calendar/key' }, ...clocks.flatMap((clock, index) => (clock.calendar === undefined ? [] : [{ key: clock.calendar, place: toPointer('clocks', index, 'calendar') }]))]
  return named.flatMap(({ key, place }): Finding[] => {
    if (calendars.includes(key)) return []
    const shown = calendars.join(', ')
    return [toFinding('unknown-calendar', 'error', { place, text: { vi: `Không có lịch làm việc “${key}” để tính thời hạn. Hãy chọn một trong: ${shown}.`, en: `There is no calendar “${key}” to count by. Choose one of: ${shown}.` } })]
  })
}
