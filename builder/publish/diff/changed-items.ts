import { lineDiff } from '#builder/publish/diff/line-diff.ts'
import type { DecisionTable, TableRow } from '#schemas/generated/procedure.ts'

/** Positions in each of two lists that the other has not, with as few of them as there can be. */
export function changedItems(before: readonly unknown[], after: readonly unknown[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const changed = [new Set<number>(), new Set<number>()] as const
  let [left, right] = [0, 0]
  for (const { in: side } of lineDiff(before.map(toLine), after.map(toLine))) {
    if (side === 'first') changed[0].add(left)
    if (side === 'second') changed[1].add(right)
    if (side !== 'second') left++
    if (side !== 'first') right++
  }
  return changed
}

const toLine = (item: unknown): string => JSON.stringify(item)

/** What may differ in a row of a table: its cells by the key of their column, its result, its days. */
export type RowPart = `cell ${string}` | 'output' | 'effectiveFrom' | 'effectiveUntil'

/** Parts of the rows of a table that read otherwise in another, by the id of the row; a row the other has not differs in all. */
export function changedCells(table: DecisionTable, other: DecisionTable | undefined): ReadonlyMap<string, ReadonlySet<RowPart>> {
  const others = new Map(other?.rows.map((row) => [row.id, row]))
  return new Map(
    table.rows.map((row) => {
      const was = others.get(row.id)
      const says = partsOf(table, row)
      const said = was && other ? partsOf(other, was) : new Map<RowPart, unknown>()
      return [row.id, new Set([...says].flatMap(([part, value]) => (was !== undefined && said.get(part) === value ? [] : [part])))]
    }),
  )
}

function partsOf({ inputs }: DecisionTable, { cells, output, effectiveFrom, effectiveUntil }: TableRow): Map<RowPart, unknown> {
  return new Map<RowPart, unknown>([
    ...inputs.map(({ key }, column): [RowPart, unknown] => [`cell ${key}`, cells[column] ?? null]),
    ['output', output],
    ['effectiveFrom', effectiveFrom],
    ['effectiveUntil', effectiveUntil],
  ])
}
