import { findPath } from '#builder/draft/place.ts'
import { toJson } from '#builder/draft/json.ts'
import { ProcedureFacts } from '#builder/editor/panel/procedure-facts.tsx'
import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import { PartList } from '#builder/editor/parts/part-list.tsx'
import { TableEditor } from '#builder/editor/tables/table-editor.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Decision tables and clocks: a table opens as a grid, whatever part of it was asked for. */
export function TablesPage() {
  const { draft, at, messages } = useDraft()
  const path = at === undefined ? undefined : findPath(toJson(draft), at)
  const [list, index, member, row, , cell] = path ?? []
  const table = list === 'tables' && typeof index === 'number' ? draft.tables?.[index] : undefined
  return (
    <>
      <ProcedureFacts title={messages.tables.calendar} hint={messages.tables.calendarHint} names={['calendar']} />
      <div className="tables-page">
        <div className="studio-lists table-lists">
          <PartList kind="table" />
          <PartList kind="clock" />
        </div>
        {table ? (
          <TableEditor key={`${table.id} ${at}`} table={table} start={{ row: typeof row === 'number' && member === 'rows' ? row : 0, column: typeof cell === 'number' ? cell : 0 }} />
        ) : (
          <section className="studio-details" aria-label={messages.parts.details}>
            {at === undefined || !path ? <p className="muted">{messages.tables.chooseTable}</p> : <PropertyPanel key={at} at={at} />}
          </section>
        )}
      </div>
    </>
  )
}
