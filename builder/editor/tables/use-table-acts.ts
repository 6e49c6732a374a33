import type { GridCell } from '#builder/editor/tables/table-grid.tsx'
import type { TableFacts } from '#builder/editor/tables/use-table.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { newParts } from '#builder/draft/new-parts.ts'
import { pasteRows } from '#builder/tables/paste-rows.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { DecisionTable } from '#schemas/generated/procedure.ts'

/** What is done with the rows, columns and cells of a table. Each tells whether it was done. */
export function useTableActs(table: DecisionTable, facts: TableFacts) {
  const { store, messages, newId, announce } = useDraft()
  const words = messages.tables
  const act = (commands: DraftCommand[], said: string): boolean => {
    const outcome = store.do(commands)
    announce(outcome.ok ? said : messages.refusals[outcome.refusal.code])
    return outcome.ok
  }
  const rowName = (index: number): string => `${words.number} ${index + 1}`
  return {
    addRow(index: number): boolean {
      const row = { ...newParts['table-row']({ id: newId(), key: '', title: { vi: '' } }, table.inputs.length), output: table.output === 'unit' ? (facts.units[0]?.key ?? '') : table.output === 'text' ? '' : 0 }
      return act([{ kind: 'add', into: `#${table.id}/rows`, item: row, index }], messages.parts.added(rowName(index)))
    },
    moveRow(from: number, to: number): boolean {
      const row = table.rows[from]
      if (!row || to < 0 || to >= table.rows.length) return false
      return act([{ kind: 'move', at: `#${row.id}`, into: `#${table.id}/rows`, index: to }], messages.parts.moved(rowName(from)))
    },
    copyRow(index: number): boolean {
      return act([{ kind: 'duplicate', at: `#${table.rows[index]?.id}`, id: newId() }], messages.parts.copied(rowName(index)))
    },
    removeRow(index: number): boolean {
      return act([{ kind: 'remove', at: `#${table.rows[index]?.id}` }], messages.parts.removed(rowName(index)))
    },
    moveColumn(from: number, to: number): boolean {
      const column = table.inputs[from]
      if (!column || to < 0 || to >= table.inputs.length) return false
      return act([{ kind: 'move-column', table: `#${table.id}`, column: column.key, index: to }], messages.parts.moved(facts.columns[from]?.title ?? ''))
    },
    removeColumn(index: number): boolean {
      const column = table.inputs[index]
      return column !== undefined && act([{ kind: 'remove-column', table: `#${table.id}`, column: column.key }], messages.parts.removed(facts.columns[index]?.title ?? ''))
    },
    addColumn(input: DecisionTable['inputs'][number]): boolean {
      return act([{ kind: 'add-column', table: `#${table.id}`, input }], messages.parts.added(input.title.vi))
    },
    clearCell({ row, column }: GridCell): void {
      const id = table.rows[row]?.id
      if (id === undefined) return
      const dates = { [table.inputs.length + 1]: { name: 'effectiveFrom', said: words.from }, [table.inputs.length + 2]: { name: 'effectiveUntil', said: words.until } }
      const date = dates[column]
      if (column < table.inputs.length) act([{ kind: 'set', at: `#${id}/cells/${column}`, value: null }], words.any)
      else if (date !== undefined) act([{ kind: 'clear', at: `#${id}/${date.name}` }], messages.parts.removed(date.said))
    },
    paste({ row, column }: GridCell, lines: string[][]): void {
      if (lines.length > 0) act(pasteRows({ table, row, column, columns: facts.columns, units: facts.units }, lines, newId), words.pasted(lines.length))
    },
  }
}
