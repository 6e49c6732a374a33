import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { columnIndex, findTable, withCells } from '#builder/commands/table-columns.ts'

/** Puts a column of a decision table elsewhere; the cells of every row go with it. */
export const moveColumn: DraftCommandRule<'move-column'> = (draft, { table, column, index }) => {
  const found = findTable(draft, table)
  const from = found ? columnIndex(found, column) : -1
  if (!found || from === -1) return { code: 'place-gone', at: table }
  const to = Math.min(index, found.inputs.length - 1)
  const moved = withCells(found, (cells) => cells.toSpliced(from, 1).toSpliced(to, 0, cells[from] ?? null))
  return [{ do: 'move', at: `${found.place}/inputs/=${column}`, into: `${found.place}/inputs`, index: to }, ...moved]
}
