import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import { useTable } from '#builder/editor/tables/use-table.ts'
import { useTableActs } from '#builder/editor/tables/use-table-acts.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { DecisionTable, TableRow } from '#schemas/generated/procedure.ts'

/** What can be done with the chosen row, and what else it holds. */
export function RowTools({ table, row, index, choose }: { table: DecisionTable; row: TableRow; index: number; choose: (index: number) => void }) {
  const { messages } = useDraft()
  const { parts, tables: words } = messages
  const acts = useTableActs(table, useTable(table))
  const name = `${words.number} ${index + 1}`
  const button = (label: string, act: () => void, isOff = false) => (
    <button type="button" className="button small" disabled={isOff} aria-label={`${label}: ${name}`} onClick={act}>
      {label}
    </button>
  )
  return (
    <>
      <p className="row">
        <button type="button" className="button small" onClick={() => acts.addRow(index + 1) && choose(index + 1)}>
          {words.addRow}
        </button>
        {button(parts.up, () => acts.moveRow(index, index - 1) && choose(index - 1), index === 0)}
        {button(parts.down, () => acts.moveRow(index, index + 1) && choose(index + 1), index === table.rows.length - 1)}
        {button(parts.duplicate, () => acts.copyRow(index) && choose(index + 1))}
        {button(parts.remove, () => acts.removeRow(index) && choose(Math.max(0, index - 1)), table.rows.length === 1)}
      </p>
      <details>
        <summary>{words.rowProperties}</summary>
        <PropertyPanel key={row.id} at={`#${row.id}`} skip={['cells', 'output', 'effectiveFrom', 'effectiveUntil']} />
      </details>
    </>
  )
}
