/** The units of time met in administrative procedures. */
export type LimitUnit = 'working-day' | 'calendar-day' | 'working-hour' | 'hour' | 'month' | 'same-day'

/**
 * How long an act may take. `value` is a whole number, 0 or more, without meaning for 'same-day'. 'hour' runs through
 * nights and week-ends; 'working-hour' only within the calendar's working hours.
 */
export type Limit = { value: number; unit: LimitUnit }

/** Limits that count from the hour of receipt; all others count days, and the day of receipt is not counted. */
export function countsHours({ unit }: Limit): boolean {
  return unit === 'hour' || unit === 'working-hour'
}

/** Limits that consume working time only, and so live on the working-time axis. */
export function countsWorkingTime({ unit }: Limit): boolean {
  return unit === 'working-day' || unit === 'working-hour' || unit === 'same-day'
}
