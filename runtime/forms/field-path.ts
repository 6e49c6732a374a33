import { rowNames } from '#runtime/rules/row-names.ts'

/** The dotted path of the field a rule reads, without row numbers; `rows` are the repeat groups around the rule, innermost first. */
export function toFieldPath([name = '', ...rest]: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const row = rows[rowNames.findIndex((one) => one === name)]
  return [...(row ?? [name]), ...rest].filter((key) => key !== '*').join('.')
}
