import { useState } from 'react'
import { FindingList } from '#builder/editor/findings/finding-list.tsx'
import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import { ColumnTools } from '#builder/editor/tables/column-tools.tsx'
import { RowTools } from '#builder/editor/tables/row-tools.tsx'
import { AsOfFilter } from '#builder/editor/tables/as-of-filter.tsx'
import { CellEditor } from '#builder/editor/tables/cell-editor.tsx'
import { TableGrid, type GridCell } from '#builder/editor/tables/table-grid.tsx'
import { useTable } from '#builder/editor/tables/use-table.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { isInForce } from '#runtime/tables/load-table.ts'
import type { DecisionTable } from '#schemas/generated/procedure.ts'

/** One decision table: its rows as a grid, the chosen cell below it, and what the checks say about it. */
export function TableEditor({ table, start }: { table: DecisionTable; start: GridCell }) {
  const { language, messages } = useDraft()
  const words = messages.tables
  const facts = useTable(table)
  const [asOf, setAsOf] = useState('')
  const [cell, setCell] = useState(start)
  const rows = table.rows.map((row, index) => ({ row, index })).filter(({ row }) => asOf === '' || isInForce(row, asOf))
  const chosen = { row: Math.min(cell.row, table.rows.length - 1), column: Math.min(cell.column, table.inputs.length + 2) }
  const row = table.rows[chosen.row]
  return (
    <section className="studio-details table-editor" aria-label={table.title[language] || table.title.vi}>
      <h2>{table.title[language] || table.title.vi}</h2>
      <details>
        <summary>{words.tableProperties}</summary>
        <PropertyPanel at={`#${table.id}`} skip={['inputs', 'rows']} />
      </details>
      <AsOfFilter rows={table.rows} asOf={asOf} change={setAsOf} shown={rows.length} />
      {facts.findings.length > 0 && (
        <section className="notice warn table-marks">
          <h3>{words.marks}</h3>
          <FindingList findings={facts.findings} most={12} />
        </section>
      )}
      {table.inputs.length === 0 && <p className="small muted">{words.noColumns}</p>}
      {rows.length === 0 ? <p className="empty">{words.noRows}</p> : <TableGrid {...{ table, facts, rows }} cell={chosen} choose={setCell} />}
      <p className="small muted">{words.gridHint}</p>
      {row && (
        <>
          <CellEditor key={`${row.id}-${chosen.column}`} {...{ table, row, facts }} cell={chosen} />
          <RowTools table={table} row={row} index={chosen.row} choose={(index) => setCell({ ...chosen, row: index })} />
        </>
      )}
      <ColumnTools table={table} facts={facts} />
    </section>
  )
}
