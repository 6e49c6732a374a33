import { believed } from '#app/believed.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { CalendarStore } from '#runtime/ports.ts'

/** How long a calendar is believed: so soon every node follows a change made on another. */
const shortly = { forMs: 2000, most: 1000 }

export type CalendarCache = { find(key: string): Promise<WorkingCalendar | undefined>; forget(): void }

/** Calendars as one object each while they stay the same, because their indexes are kept by identity. */
export function calendarCache(calendars: CalendarStore): CalendarCache {
  const kept = believed<string, WorkingCalendar>(shortly)
  const latest = new Map<string, { calendar: WorkingCalendar; text: string }>()
  const read = async (key: string): Promise<WorkingCalendar | undefined> => {
    const found = await calendars.find(key)
    if (!found) return undefined
    const text = JSON.stringify(found)
    const known = latest.get(key)
    if (known?.text === text) return known.calendar
    latest.set(key, { calendar: found, text })
    return found
  }

  return {
    find: (key) => kept.find(key, () => read(key)),
    forget: () => kept.forgetWhere(() => true),
  }
}
