import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { columnIndex, findTable, withCells } from '#builder/commands/table-columns.ts'

/** Takes a column out of a decision table, and its cell out of every row. */
export const removeColumn: DraftCommandRule<'remove-column'> = (draft, { table, column }) => {
  const found = findTable(draft, table)
  const at = found ? columnIndex(found, column) : -1
  if (!found || at === -1) return { code: 'place-gone', at: table }
  return [{ do: 'remove', at: `${found.place}/inputs/=${column}` }, ...withCells(found, (cells) => cells.toSpliced(at, 1))]
}
