import { toDay, toNumberText, toPastedCell, type PastedColumn } from '#builder/tables/pasted.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { DecisionTable, TableRow } from '#schemas/generated/procedure.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

/** Where in a table something is pasted: a row, and a column counted over inputs, output, first and last day. */
export type PasteTarget = { table: DecisionTable; row: number; column: number; columns: readonly PastedColumn[]; units: ReadonlyArray<{ key: string; title: string }> }

/** The commands that put pasted lines into a table, from one cell on; lines beyond its end become new rows. */
export function pasteRows(target: PasteTarget, lines: readonly string[][], newId: () => string): DraftCommand[] {
  const { table, row: first } = target
  const kept = lines.map((line, index) => {
    const row = table.rows[first + index]
    return { isNew: !row, row: withLine(row ?? { id: newId(), cells: table.inputs.map(() => null), output: table.output === 'money' || table.output === 'number' ? 0 : '' }, line, target) }
  })
  if (kept.length > 80) {
    const changed = kept.map(({ row }) => row)
    return [{ kind: 'set', at: `#${table.id}/rows`, value: [...table.rows.slice(0, first), ...changed, ...table.rows.slice(first + changed.length)] }]
  }
  return kept.flatMap(({ row, isNew }): DraftCommand[] => (isNew ? [{ kind: 'add', into: `#${table.id}/rows`, item: row }] : changesOf(row)))
}

function changesOf({ id, cells, output, effectiveFrom, effectiveUntil }: TableRow): DraftCommand[] {
  const day = (name: string, value: string | undefined): DraftCommand => (value === undefined ? { kind: 'clear', at: `#${id}/${name}` } : { kind: 'set', at: `#${id}/${name}`, value })
  return [{ kind: 'set', at: `#${id}/cells`, value: cells }, { kind: 'set', at: `#${id}/output`, value: output }, day('effectiveFrom', effectiveFrom), day('effectiveUntil', effectiveUntil)]
}

function withLine(row: TableRow, line: readonly string[], { table, column: start, columns, units }: PasteTarget): TableRow {
  const inputs = table.inputs.length
  const at = (column: number): string | undefined => line[column - start]
  const cells = table.inputs.map((_input, column) => {
    const [text, pasted] = [at(column), columns[column]]
    return text === undefined || !pasted ? (row.cells[column] ?? null) : toPastedCell(text, pasted)
  })
  const [output, from, until] = [at(inputs), at(inputs + 1), at(inputs + 2)]
  const { effectiveFrom, effectiveUntil, ...rest } = row
  const begins = from === undefined ? effectiveFrom : toDay(from) || undefined
  const ends = until === undefined ? effectiveUntil : toDay(until) || undefined
  return { ...rest, cells, output: output === undefined ? row.output : toOutput(output, table.output, units, row.output), ...(begins !== undefined && { effectiveFrom: begins }), ...(ends !== undefined && { effectiveUntil: ends }) }
}

/** What pasted text gives as the output of a row; what is no number or unit leaves it as it was. */
function toOutput(text: string, kind: DecisionTable['output'], units: PasteTarget['units'], old: TableRow['output']): TableRow['output'] {
  if (kind === 'text') return text
  if (kind === 'unit') return units.find(({ key, title }) => key === text || foldVietnamese(title) === foldVietnamese(text))?.key ?? old
  const number = toNumberText(text)
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : old
}
