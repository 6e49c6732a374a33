export type FindingSeverity = 'error' | 'warning' | 'notice'

/** Something about a definition its author should know; an error keeps it from being published. */
export type Finding = {
  code: string
  severity: FindingSeverity
  /** JSON pointer into the definition. */
  place: string
  text: { vi: string; en: string }
}
