import type { DiffLine } from '#builder/publish/diff/line-diff.ts'

/** A line of each text beside the other; `isSame` when they are one line. */
export type SideRow = { left?: { no: number; text: string }; right?: { no: number; text: string }; isSame: boolean }
/** Rows to show, and runs of lines in both that may stay folded. */
export type SidePiece = { kind: 'rows'; rows: SideRow[] } | { kind: 'fold'; rows: SideRow[] }

/** Lines around a difference that are shown with it. */
const around = 3

/** Lines of two texts as rows: what was taken out stands beside what was put in for it. */
export function sideRows(lines: readonly DiffLine[]): SideRow[] {
  const rows: SideRow[] = []
  let [left, right, open] = [0, 0, 0]
  for (const line of lines) {
    if (line.in !== 'second') left++
    if (line.in !== 'first') right++
    if (line.in === 'both') {
      rows.push({ left: { no: left, text: line.text }, right: { no: right, text: line.text }, isSame: true })
      open = rows.length
    } else if (line.in === 'first') rows.push({ left: { no: left, text: line.text }, isSame: false })
    else open = putBeside(rows, open, { no: right, text: line.text })
  }
  return rows
}

/** Puts a new line beside the first line taken out that has none beside it; answers where the next is looked for. */
function putBeside(rows: SideRow[], open: number, right: { no: number; text: string }): number {
  const at = rows.findIndex((row, index) => index >= open && row.right === undefined)
  if (at === -1) return rows.push({ right, isSame: false })
  rows[at] = { ...rows[at], right, isSame: false }
  return at + 1
}

/** Rows with long runs of what is the same folded away. */
export function foldedRows(rows: readonly SideRow[]): SidePiece[] {
  const near = new Set(rows.flatMap(({ isSame }, index) => (isSame ? [] : Array.from({ length: 2 * around + 1 }, (_, offset) => index - around + offset))))
  const pieces: SidePiece[] = []
  for (const [index, row] of rows.entries()) {
    const kind = near.has(index) ? 'rows' : 'fold'
    const last = pieces.at(-1)
    if (last?.kind === kind) last.rows.push(row)
    else pieces.push({ kind, rows: [row] })
  }
  return pieces
}
