import { useState } from 'react'
import { FixedControl, ManyControl } from '#builder/editor/rules/fixed-control.tsx'
import { useMember } from '#builder/editor/panel/use-member.ts'
import type { GridCell } from '#builder/editor/tables/table-grid.tsx'
import type { TableColumn, TableFacts } from '#builder/editor/tables/use-table.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { readOperand } from '#builder/rules/operand.ts'
import { firstOf } from '#builder/rules/rule-menu.ts'
import { readCell, writeCell, type Bound, type Cell, type CellKind } from '#builder/tables/cell.ts'
import { toNumberText } from '#builder/tables/pasted.ts'
import type { RuleType } from '#runtime/rules/rule-type.ts'
import type { DecisionTable, TableRow } from '#schemas/generated/procedure.ts'

/** The chosen cell with the simplest control that holds it; a condition beyond those is written as text. */
export function CellEditor({ table, row, facts, cell }: { table: DecisionTable; row: TableRow; facts: TableFacts; cell: GridCell }) {
  const { messages } = useDraft()
  const words = messages.tables
  const column = facts.columns[cell.column]
  const after = cell.column - table.inputs.length
  const heads = [words.output[table.output], words.from, words.until]
  return (
    <fieldset className="cell-editor">
      <legend>{words.cellOf(cell.row + 1, column?.title ?? heads[after] ?? '')}</legend>
      {column ? (
        <ConditionEditor at={`#${row.id}/cells/${cell.column}`} column={column} />
      ) : after === 0 ? (
        <OutputEditor at={`#${row.id}/output`} kind={table.output} units={facts.units} />
      ) : (
        <DayEditor at={`#${row.id}/${after === 1 ? 'effectiveFrom' : 'effectiveUntil'}`} label={heads[after] ?? ''} />
      )}
    </fieldset>
  )
}

function ConditionEditor({ at, column }: { at: string; column: TableColumn }) {
  const { messages } = useDraft()
  const words = messages.tables
  const member = useMember(at)
  const stored = readCell(typeof member.value === 'string' ? member.value : null)
  const [wanted, setWanted] = useState<CellKind>()
  const cell = wanted !== undefined && wanted !== stored.kind ? startOf(wanted, stored, column.type) : stored
  const change = (next: Cell): void => {
    setWanted(next.kind)
    const text = writeCell(next)
    if (text !== null || next.kind === 'any') member.set(text)
  }
  return (
    <>
      <label>
        {words.condition}{' '}
        <select id="cell-editor-control" value={cell.kind} onChange={({ currentTarget }) => change(startOf(kindNamed(currentTarget.value), stored, column.type))}>
          {[...new Set([...kindsFor(column.type), cell.kind])].map((kind) => (
            <option key={kind} value={kind}>
              {words.cellKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <ConditionValue cell={cell} column={column} change={change} />
      {member.problem && <p className="error">{member.problem}</p>}
    </>
  )
}

function ConditionValue({ cell, column, change }: { cell: Cell; column: TableColumn; change: (cell: Cell) => void }) {
  const shared = { field: 'it', type: column.type, labels: column.labels }
  switch (cell.kind) {
    case 'any':
    case 'yes':
    case 'no':
      return null
    case 'is':
    case 'is-not':
      return <FixedControl {...shared} operand={readOperand(cell.value)} source={cell.value} change={(value) => change({ kind: cell.kind, value: String(value) })} />
    case 'one-of':
      return <ManyControl {...shared} values={cell.values} change={(values) => change({ kind: 'one-of', values: typeof values === 'string' ? [values] : values })} />
    case 'range':
      return (
        <>
          <BoundEditor side="least" bound={cell.from} column={column} change={(from) => change({ ...cell, from })} />
          <BoundEditor side="most" bound={cell.to} column={column} change={(to) => change({ ...cell, to })} />
        </>
      )
    case 'text':
      return <CellText text={cell.text} change={(text) => change({ kind: 'text', text })} />
  }
}

function CellText({ text, change }: { text: string; change: (text: string) => void }) {
  const { messages } = useDraft()
  const [typed, setTyped] = useState(text)
  return <textarea className="code" rows={2} spellCheck={false} aria-label={messages.tables.cellKinds.text} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={() => typed !== text && change(typed)} />
}

function BoundEditor({ side, bound, column, change }: { side: 'least' | 'most'; bound: Bound | undefined; column: TableColumn; change: (bound: Bound | undefined) => void }) {
  const { messages } = useDraft()
  const words = messages.tables
  const value = bound?.value ?? ''
  return (
    <span className="bound">
      <span>{words[side]}</span>
      <FixedControl field="it" type={column.type} labels={column.labels} operand={value === '' ? undefined : readOperand(value)} source={value} name={words[side]} change={(next) => change(String(next) === '' ? undefined : { value: String(next), isOpen: bound?.isOpen ?? false })} />
      <label>
        <input type="checkbox" disabled={!bound} checked={bound?.isOpen ?? false} onChange={({ currentTarget }) => bound && change({ ...bound, isOpen: currentTarget.checked })} /> {words.beyond}
      </label>
    </span>
  )
}

function OutputEditor({ at, kind, units }: { at: string; kind: DecisionTable['output']; units: TableFacts['units'] }) {
  const { messages } = useDraft()
  const member = useMember(at)
  const [typed, setTyped] = useState<string>()
  const label = messages.tables.output[kind]
  const stored = typeof member.value === 'number' ? formatted(member.value) : typeof member.value === 'string' ? member.value : ''
  if (kind === 'unit') {
    return (
      <select id="cell-editor-control" aria-label={label} value={stored} onChange={({ currentTarget }) => member.set(currentTarget.value)}>
        {[...new Set([...units.map(({ key }) => key), stored])].map((key) => (
          <option key={key} value={key}>
            {units.find((unit) => unit.key === key)?.title ?? key}
          </option>
        ))}
      </select>
    )
  }
  const leave = (): void => {
    if (typed === undefined) return
    const number = toNumberText(typed)
    if (kind === 'text') member.set(typed)
    else if (/^-?\d+(\.\d+)?$/.test(number)) member.set(Number(number))
    setTyped(undefined)
  }
  return <input id="cell-editor-control" type="text" inputMode={kind === 'text' ? undefined : 'decimal'} aria-label={label} value={typed ?? stored} onChange={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={leave} onKeyDown={({ key }) => key === 'Enter' && leave()} />
}

const formatted = (value: number): string => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 }).format(value)

function DayEditor({ at, label }: { at: string; label: string }) {
  const member = useMember(at)
  return <input id="cell-editor-control" type="date" aria-label={label} value={typeof member.value === 'string' ? member.value : ''} onChange={({ currentTarget }) => (currentTarget.value === '' ? member.clear() : member.set(currentTarget.value))} />
}

const kinds: readonly CellKind[] = ['any', 'yes', 'no', 'is', 'is-not', 'one-of', 'range', 'text']
const kindNamed = (name: string): CellKind => kinds.find((kind) => kind === name) ?? 'any'

/** The editors that make sense for a type. */
function kindsFor({ type }: RuleType): readonly CellKind[] {
  if (type === 'bool') return ['any', 'yes', 'no', 'text']
  if (type === 'int' || type === 'decimal' || type === 'date') return ['any', 'is', 'is-not', 'one-of', 'range', 'text']
  return type === 'list' || type === 'object' ? ['any', 'text'] : ['any', 'is', 'is-not', 'one-of', 'text']
}

/** What a cell begins with when another kind of condition is chosen; text starts with what was there. */
function startOf(kind: CellKind, before: Cell, type: RuleType): Cell {
  const value = type.type === 'date' ? '' : firstOf(type)
  switch (kind) {
    case 'any':
    case 'yes':
    case 'no':
      return { kind }
    case 'is':
    case 'is-not':
      return { kind, value: 'value' in before ? before.value : value }
    case 'one-of':
      return { kind, values: 'value' in before ? [before.value] : value === '' ? [] : [value] }
    case 'range':
      return { kind, ...(value !== '' && { from: { value, isOpen: false } }) }
    case 'text':
      return { kind, text: writeCell(before) ?? '' }
  }
}
