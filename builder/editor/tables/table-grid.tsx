import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import { findingsAt } from '#builder/editor/findings-at.ts'
import { cellInWords, dayInWords, outputInWords } from '#builder/editor/tables/cell-words.ts'
import type { TableFacts } from '#builder/editor/tables/use-table.ts'
import { useTableActs } from '#builder/editor/tables/use-table-acts.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { readSpreadsheet } from '#builder/tables/pasted.ts'
import type { DecisionTable, TableRow } from '#schemas/generated/procedure.ts'

/** A place in the grid; columns count over inputs, output, first day, last day. */
export type GridCell = { row: number; column: number }

type TableGrid = { table: DecisionTable; facts: TableFacts; rows: ReadonlyArray<{ row: TableRow; index: number }>; cell: GridCell; choose: (cell: GridCell) => void }

/** The rows as a grid: one stop for the Tab key, arrows inside, spreadsheet cells pasted where the cursor is. */
export function TableGrid({ table, facts, rows, cell, choose }: TableGrid) {
  const { language, messages } = useDraft()
  const words = messages.tables
  const acts = useTableActs(table, facts)
  const grid = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
    byKey.current = false
  })
  const last = table.inputs.length + 2
  const onKey = (event: KeyboardEvent): void => {
    const position = rows.findIndex(({ index }) => index === cell.row)
    const goTo = (to: number, column: number): void => {
      byKey.current = true
      choose({ row: rows[Math.max(0, Math.min(to, rows.length - 1))]?.index ?? cell.row, column: Math.max(0, Math.min(column, last)) })
    }
    const moveRow = (by: number): void => {
      if (acts.moveRow(cell.row, cell.row + by)) goTo(position + by, cell.column)
    }
    const moveColumn = (by: number): void => {
      if (acts.moveColumn(cell.column, cell.column + by)) goTo(position, cell.column + by)
    }
    const keys: Readonly<Record<string, () => void>> = event.altKey
      ? { ArrowUp: () => moveRow(-1), ArrowDown: () => moveRow(1), ArrowLeft: () => moveColumn(-1), ArrowRight: () => moveColumn(1) }
      : {
          ArrowUp: () => goTo(position - 1, cell.column),
          ArrowDown: () => goTo(position + 1, cell.column),
          ArrowLeft: () => goTo(position, cell.column - 1),
          ArrowRight: () => goTo(position, cell.column + 1),
          Home: () => goTo(position, 0),
          End: () => goTo(position, last),
          Delete: () => acts.clearCell(cell),
          Enter: focusEditor,
          Insert: () => void (acts.addRow(cell.row + 1) && goTo(position + 1, 0)),
        }
    const act = event.ctrlKey || event.metaKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    acts.paste(cell, readSpreadsheet(event.clipboardData.getData('text/plain')))
  }
  const heads = [...facts.columns.map(({ title }) => title), words.output[table.output], words.from, words.until]
  const text = (row: TableRow, column: number): string => {
    const input = facts.columns[column]
    if (input) return cellInWords(row.cells[column] ?? null, input, language, words)
    return [outputInWords(row, table.output, facts), dayInWords(row.effectiveFrom), dayInWords(row.effectiveUntil)][column - table.inputs.length] ?? ''
  }
  return (
    <div className="scroll-x">
      <table ref={grid} className="table-grid" aria-label={words.rowsOf(table.title[language] || table.title.vi)}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            {heads.map((head, column) => (
              <th scope="col" key={facts.columns[column]?.key ?? head} className={column >= table.inputs.length ? 'result' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, index }) => (
            <tr key={row.id} className={index === cell.row ? 'chosen' : undefined}>
              <th scope="row">
                {index + 1}
                <RowMark facts={facts} index={index} />
              </th>
              {heads.map((head, column) => {
                const isChosen = index === cell.row && column === cell.column
                const classes = [column >= table.inputs.length && 'result', typeof row.output === 'number' && column === table.inputs.length && 'amount'].filter(Boolean).join(' ')
                return (
                  <td key={facts.columns[column]?.key ?? head} className={classes || undefined}>
                    <button type="button" tabIndex={isChosen ? 0 : -1} aria-pressed={isChosen} aria-label={`${words.cellOf(index + 1, head)}: ${text(row, column)}`} onClick={() => choose({ row: index, column })} onDoubleClick={focusEditor} onKeyDown={onKey} onPaste={onPaste}>
                      {text(row, column)}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const focusEditor = (): void => document.getElementById('cell-editor-control')?.focus()

/** That something is to be looked at in the row: a gap, an overlap, a row that never comes, a fault in a cell. */
function RowMark({ facts: { findings, pointer }, index }: { facts: TableFacts; index: number }) {
  const { language } = useDraft()
  const place = `${pointer}/rows/${index}`
  const found = findingsAt(findings, place)
  if (found.length === 0) return null
  const tone = found.some(({ severity }) => severity === 'error') ? 'danger' : found.some(({ severity }) => severity === 'warning') ? 'warn' : 'info'
  return (
    <span className={`badge ${tone}`} title={found.map(({ text }) => text[language]).join('\n')}>
      {found.length}
    </span>
  )
}
