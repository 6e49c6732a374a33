import { useMemo } from 'react'
import type { Sides } from '#builder/editor/publish/letter-beside.tsx'
import { cellInWords, dayInWords, outputInWords } from '#builder/editor/tables/cell-words.ts'
import { tableWords } from '#builder/editor/tables/use-table.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { changedCells, type RowPart } from '#builder/publish/diff/changed-items.ts'
import type { DecisionTable, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A decision table as each side reads; cells that differ are marked. */
export function TableBeside({ id, sides }: { id: string; sides: Sides }) {
  const { publish } = useDraft().messages
  const tables = sides.map(({ definition }) => definition.tables?.find((one) => one.id === id))
  return (
    <div className="side-pages">
      {sides.map(({ head, definition }, side) => (
        <section key={head}>
          <h3>{head}</h3>
          {tables[side] ? <ReadTable label={head} {...{ definition }} table={tables[side]} other={tables[1 - side]} /> : <p className="muted">{publish.notThere}</p>}
        </section>
      ))}
    </div>
  )
}

type ReadTableProps = { label: string; definition: ProcedureDefinition; table: DecisionTable; other: DecisionTable | undefined }

function ReadTable({ label, definition, table, other }: ReadTableProps) {
  const { language, messages } = useDraft()
  const words = messages.tables
  const facts = useMemo(() => tableWords(definition, table, language), [definition, table, language])
  const changed = useMemo(() => changedCells(table, other), [table, other])
  const columns: Array<{ part: RowPart; head: string; text: (row: DecisionTable['rows'][number]) => string }> = [
    ...facts.columns.map((column, index) => ({ part: `cell ${column.key}` as const, head: column.title, text: ({ cells }: { cells: ReadonlyArray<string | null> }) => cellInWords(cells[index] ?? null, column, language, words) })),
    { part: 'output', head: words.output[table.output], text: (row) => outputInWords(row, table.output, facts) },
    { part: 'effectiveFrom', head: words.from, text: (row) => dayInWords(row.effectiveFrom) },
    { part: 'effectiveUntil', head: words.until, text: (row) => dayInWords(row.effectiveUntil) },
  ]
  return (
    <div className="scroll-x" role="region" aria-label={`${table.title[language] || table.title.vi}, ${label}`} tabIndex={0}>
      <table className="read-table">
        <thead>
          <tr>
            {columns.map(({ part, head }) => (
              <th key={part} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ part, text }) => (
                <td key={part} className={changed.get(row.id)?.has(part) ? 'is-changed' : undefined}>
                  {changed.get(row.id)?.has(part) ? <mark>{text(row) || '–'}</mark> : text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
