/** The day of an instant in Việt Nam, as it is written there: 05/03/2026. */
export function dayOf(instant: string): string {
  return writtenDay(new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10))
}

/** A date as it is written: 05/03/2026. */
export const writtenDay = (date: string): string => date.split('-').toReversed().join('/')
