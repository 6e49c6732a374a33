/** A text for people, in the languages of the product. */
export type LocalText = { vi: string; en: string }

/** A date that breaks the weekly pattern. Provisional: expected from the law, not yet published for that year. */
export type CalendarDay = { date: string; reason: LocalText; provisional?: boolean }

/**
 * The working time of an administration, as data an administrator edits (`schemas/calendar.schema.json`). It is a
 * value: a changed calendar is a new object, never the old one written over (indexes are kept per object).
 */
export type WorkingCalendar = {
  key: string
  title: LocalText
  /** Fixed offset of local time from UTC; 420 for Asia/Ho_Chi_Minh. */
  utcOffsetMinutes: number
  /** Working days of the week, 1 = Monday … 7 = Sunday. */
  weekdays: number[]
  /** Working hours of every working day, local 'HH:MM', ascending; also those of a swapped Saturday. */
  hours: Array<{ from: string; to: string }>
  daysOff: CalendarDay[]
  /** Days worked against the weekly pattern, in exchange for a day off (hoán đổi). Loses against `daysOff`. */
  workingDays: CalendarDay[]
  /** Last date whose days off are published; a count that goes beyond says so in its explanation. */
  knownUntil: string
  notes?: LocalText[]
}

/** Why a day is not counted. */
export type DayReason = { kind: 'weekend' } | { kind: 'holiday'; reason: LocalText }
