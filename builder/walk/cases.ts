import { toPointer } from '#builder/walk/pointer.ts'
import { addDays } from '#runtime/rules/calendar-date.ts'
import { childrenOf, parseRule } from '#runtime/rules/parse-rule.ts'
import { isInForce } from '#runtime/tables/load-table.ts'
import type { DecisionTable, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** One of several cases of which the first that is in force and holds is taken; `all` are conditions over a dossier. */
export type Case = { place: string; all: readonly string[]; effectiveFrom?: string; effectiveUntil?: string; output?: number | string }

/** Cases in their order: the rows of a table, or the limits of a clock. */
export type Cases = { of: 'table' | 'clock'; title: Text; place: string; cases: readonly Case[]; mustMatch: boolean }

export function casesIn({ tables = [], clocks = [], transitions }: ProcedureDefinition): Cases[] {
  const charged = new Set(transitions.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'charge-fee' ? [effect.table] : []))))
  return [
    ...tables.map((table, index) => ({ of: 'table' as const, title: table.title, place: toPointer('tables', index, 'rows'), cases: rowsOf(table, toPointer('tables', index, 'rows')), mustMatch: charged.has(table.key) })),
    ...clocks.map(({ title, limits }, index) => ({
      of: 'clock' as const,
      title,
      place: toPointer('clocks', index, 'limits'),
      cases: limits.map(({ when, ...limit }, which) => ({ place: toPointer('clocks', index, 'limits', which), all: when === undefined ? [] : [when], ...dates(limit) })),
      mustMatch: true,
    })),
  ]
}

/** Days that stand for all days between the first and the last on which anything is in force: one for each change. */
export function daysOf(cases: readonly Case[]): string[] {
  const starts = cases.flatMap(({ effectiveFrom }) => effectiveFrom ?? [])
  const ends = cases.flatMap(({ effectiveUntil }) => (effectiveUntil === undefined ? [] : [effectiveUntil, addDays(effectiveUntil, 1)]))
  const first = starts.length === cases.length ? starts.toSorted()[0] : undefined
  const last = cases.every(({ effectiveUntil }) => effectiveUntil !== undefined) ? ends.toSorted().at(-2) : undefined
  const days = [...new Set(['2026-06-15', ...starts, ...ends])].toSorted()
  return days.filter((day) => day >= (first ?? day) && day <= (last ?? day))
}

export function inForceOn(cases: readonly Case[], day: string): Case[] {
  return cases.filter((one) => isInForce(one, day))
}

function rowsOf({ inputs, rows }: DecisionTable, place: string): Case[] {
  return rows.map((row, index) => ({
    place: `${place}/${index}`,
    all: row.cells.flatMap((cell, column) => (cell === null ? [] : [withInput(cell, inputs[column]?.expression ?? 'it')])),
    output: row.output,
    ...dates(row),
  }))
}

function dates({ effectiveFrom, effectiveUntil }: { effectiveFrom?: string; effectiveUntil?: string }) {
  return { ...(effectiveFrom !== undefined && { effectiveFrom }), ...(effectiveUntil !== undefined && { effectiveUntil }) }
}

/** A cell with the input of its column written in place of `it`. */
function withInput(cell: string, input: string): string {
  const parsed = parseRule(cell)
  if (!parsed.ok) return cell
  const found: Array<{ start: number; end: number }> = []
  const nodes = [parsed.ast]
  for (const node of nodes) {
    if (node.op === 'id' && node.args === 'it') found.push({ start: node.start, end: node.end })
    nodes.push(...childrenOf(node))
  }
  return found.toSorted((a, b) => b.start - a.start).reduce((text, { start, end }) => `${text.slice(0, start)}${/^[\w.]+$/.test(input) ? input : `(${input})`}${text.slice(end)}`, cell)
}
