import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { findTable, withCells } from '#builder/commands/table-columns.ts'

/** Gives a decision table another column. A row says of it, until it is filled in, that any value will do. */
export const addColumn: DraftCommandRule<'add-column'> = (draft, { table, input, index }) => {
  const found = findTable(draft, table)
  if (!found) return { code: 'place-gone', at: table }
  const at = Math.min(index ?? found.inputs.length, found.inputs.length)
  return [{ do: 'insert', into: `${found.place}/inputs`, index: at, value: input }, ...withCells(found, (cells) => [...cells.slice(0, at), null, ...cells.slice(at)])]
}
