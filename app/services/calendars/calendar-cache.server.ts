import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { CalendarStore } from '#runtime/ports.ts'

/** How long a calendar is believed: so soon every node follows a change made on another. */
const believedForMs = 2000

export type CalendarCache = { find(key: string): Promise<WorkingCalendar | undefined>; forget(): void }

/** Calendars as one object each while they stay the same, because their indexes are kept by identity. */
export function calendarCache(calendars: CalendarStore): CalendarCache {
  let kept = new Map<string, { calendar: WorkingCalendar | undefined; text: string; until: number }>()

  return {
    async find(key) {
      const here = kept
      const known = here.get(key)
      if (known && known.until > Date.now()) return known.calendar
      const found = await calendars.find(key)
      const text = JSON.stringify(found) ?? ''
      const calendar = known?.text === text ? known.calendar : found
      here.set(key, { calendar, text, until: Date.now() + believedForMs })
      return calendar
    },
    // What is being read at this moment goes into the map that is left behind.
    forget: () => void (kept = new Map()),
  }
}
