/** What a rule may ask of its surroundings. All of it is pure for one evaluation, so that a rule can be replayed. */
export type RuleContext = {
  /** The day of the evaluation in the time zone of the agency, 'YYYY-MM-DD'. */
  today: string
  /** The day `count` working days after a date, by the calendar of the procedure. */
  workdays?: (fromDate: string, count: number) => string
  /** Working days between two dates, by the same calendar. */
  workdaysBetween?: (from: string, to: string) => number
  /** The value a table holds for a key; undefined when it has none. */
  lookup?: (table: string, key: string) => unknown
  /** Whether the field at a path applies now; over the answers of a form only. */
  applies?: (path: readonly string[]) => boolean
}
