import { isList, isObject, memberOf, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, placeOf, valueAt } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Edit, Place } from '#schemas/generated/draft-change.ts'

/** A decision table as its column commands see it. */
export type TableColumns = { place: Place; inputs: readonly Json[]; rows: ReadonlyArray<{ place: Place; cells: readonly Json[] }> }

export function findTable(draft: ProcedureDraft, at: Place): TableColumns | undefined {
  const root = toJson(draft)
  const path = findPath(root, at)
  const table = path && valueAt(root, path)
  const inputs = memberOf(table, 'inputs')
  const rows = memberOf(table, 'rows')
  if (!path || !isList(inputs) || !isList(rows)) return undefined
  const toRow = (row: Json, index: number) => ({ place: placeOf(root, [...path, 'rows', index]), cells: cellsOf(row) })
  return { place: placeOf(root, path), inputs, rows: rows.map(toRow) }
}

function cellsOf(row: Json): readonly Json[] {
  const cells = isObject(row) ? row['cells'] : undefined
  return isList(cells) ? cells : []
}

export function columnIndex({ inputs }: TableColumns, column: string): number {
  return inputs.findIndex((input) => textOf(input, 'key') === column)
}

/** The edits that give every row other cells. */
export function withCells({ rows }: TableColumns, change: (cells: readonly Json[]) => Json[]): Edit[] {
  return rows.map(({ place, cells }) => ({ do: 'set', at: `${place}/cells`, value: change(cells) }))
}
