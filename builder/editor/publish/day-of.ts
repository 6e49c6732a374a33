/** The day of an instant in Việt Nam, as it is written there: 05/03/2026. */
export function dayOf(instant: string): string {
  return writtenDay(new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10))
}

/** The time of day of an instant in Việt Nam, the same on the server and in every browser: 14:03:59. */
export const clockOf = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 19)

/** A date as it is written: 05/03/2026. */
export const writtenDay = (date: string): string => date.split('-').toReversed().join('/')
