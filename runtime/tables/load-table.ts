import type { DecisionTable, TableInput, TableRow } from '#schemas/generated/procedure.ts'
import { compileRule, type Rule } from '#runtime/rules/compile-rule.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import { inferRule } from '#runtime/rules/infer-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import type { RuleScope, RuleType } from '#runtime/rules/rule-type.ts'

/** A decision table with its inputs and cells compiled. A cell sees the value of its column as `it`. */
export type LoadedTable = { table: DecisionTable; inputs: readonly Rule[]; rows: readonly LoadedRow[] }

type LoadedRow = { row: TableRow; cells: ReadonlyArray<Rule | undefined> }

/** What a table said. `no-row` and `failed` give no output: the caller refuses what needed it. */
export type TableResult =
  | { ok: true; output: number | string; row: TableRow; inputs: Array<{ name: string; value: unknown }> }
  | { ok: false; reason: 'no-row' | 'failed' }

export function loadTable(table: DecisionTable, scope: RuleScope, rule: (text: string) => Rule): LoadedTable {
  const cellScopes = table.inputs.map(({ expression }) => cellScope(expression, scope))
  return {
    table,
    inputs: table.inputs.map(({ expression }) => rule(expression)),
    rows: table.rows.map((row) => ({
      row,
      cells: row.cells.map((cell, column) => loadCell(cell, cellScopes[column])),
    })),
  }
}

/** The first row in force on the day whose cells all hold. An input without a value only fits cells that take any. */
export function decideTable(
  { table, inputs, rows }: LoadedTable,
  values: Readonly<Record<string, unknown>>,
  context: RuleContext,
): TableResult {
  const results = inputs.map((input) => input.evaluate(values, context))
  if (results.some((result) => !result.ok && result.reason !== 'absent')) return { ok: false, reason: 'failed' }

  const given = results.map((result) => (result.ok ? result.value : undefined))
  const found = rows.find(
    ({ row, cells }) =>
      isInForce(row, context.today) && cells.every((cell, column) => holds(cell, given[column], context)),
  )
  if (!found) return { ok: false, reason: 'no-row' }
  return {
    ok: true,
    output: found.row.output,
    row: found.row,
    inputs: table.inputs.map((input, column) => named(input, given[column])),
  }
}

/** Whether a dated part of a procedure is in force on a local date; both ends are included. */
export function isInForce(
  { effectiveFrom, effectiveUntil }: { effectiveFrom?: string; effectiveUntil?: string },
  on: string,
): boolean {
  return (effectiveFrom === undefined || effectiveFrom <= on) && (effectiveUntil === undefined || on <= effectiveUntil)
}

function holds(cell: Rule | undefined, it: unknown, context: RuleContext): boolean {
  if (!cell) return true
  const result = cell.evaluate({ it }, context)
  return result.ok && result.value === true
}

function loadCell(cell: string | null, scope: RuleScope | undefined): Rule | undefined {
  return cell === null || !scope ? undefined : compileRule(cell, scope)
}

function cellScope(expression: string, scope: RuleScope): RuleScope {
  return { it: { type: typeOf(expression, scope), optional: false } }
}

function typeOf(expression: string, scope: RuleScope): RuleType {
  const parsed = parseRule(expression)
  return parsed.ok ? inferRule(expression, parsed.ast, scope).type : { type: 'dyn' }
}

function named({ key }: TableInput, value: unknown): { name: string; value: unknown } {
  return { name: key, value }
}
