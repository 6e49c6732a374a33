import { addDays } from '#runtime/rules/calendar-date.ts'
import type { TableRow } from '#schemas/generated/procedure.ts'

/** The days from which the rows in force are others than the day before, in order. */
export function changeDays(rows: ReadonlyArray<Pick<TableRow, 'effectiveFrom' | 'effectiveUntil'>>): string[] {
  const days = rows.flatMap(({ effectiveFrom, effectiveUntil }) => [...(effectiveFrom === undefined ? [] : [effectiveFrom]), ...(effectiveUntil === undefined || effectiveUntil >= '9999-12-31' ? [] : [addDays(effectiveUntil, 1)])])
  return [...new Set(days)].toSorted()
}
