import type { Query, Test } from '#builder/rules/query.ts'
import { isGroup, writeQuery } from '#builder/rules/query.ts'
import { readQuery } from '#builder/rules/read-query.ts'

/** One end of a range: CEL of the value, and whether the value itself is left out. */
export type Bound = { value: string; isOpen: boolean }

/** A cell of a decision table as it is edited. `text` is a condition the simple editors cannot hold; it stays as it is. */
export type Cell =
  | { kind: 'any' | 'yes' | 'no' }
  | { kind: 'is' | 'is-not'; value: string }
  | { kind: 'one-of'; values: string[] }
  | { kind: 'range'; from?: Bound | undefined; to?: Bound | undefined }
  | { kind: 'text'; text: string }

export type CellKind = Cell['kind']

/** The cell that a condition over `it` says; writing it gives the same text again. */
export function readCell(text: string | null): Cell {
  if (text === null) return { kind: 'any' }
  const query = readQuery(text)
  const cell = query && toCell(query)
  return cell && writeCell(cell) === text ? cell : { kind: 'text', text }
}

function toCell({ combinator, not, rules }: Query): Cell | undefined {
  const [first, second, ...more] = rules
  if (!first || isGroup(first) || first.field !== 'it' || not || more.length > 0) return undefined
  if (!second) return toSingle(first)
  if (isGroup(second) || second.field !== 'it' || combinator !== 'and') return undefined
  const [from, to] = [boundOf(first), boundOf(second)]
  return from?.side === 'from' && to?.side === 'to' ? { kind: 'range', from: from.bound, to: to.bound } : undefined
}

function toSingle(test: Test): Cell | undefined {
  const { operator, value } = test
  if (operator === 'yes' || operator === 'no') return { kind: operator }
  if (operator === 'oneOf' && typeof value !== 'string') return { kind: 'one-of', values: value }
  if (typeof value !== 'string') return undefined
  if (operator === 'equals') return { kind: 'is', value }
  if (operator === 'differs') return { kind: 'is-not', value }
  const found = boundOf(test)
  return found && (found.side === 'from' ? { kind: 'range', from: found.bound } : { kind: 'range', to: found.bound })
}

function boundOf({ operator, value }: Test): { side: 'from' | 'to'; bound: Bound } | undefined {
  if (typeof value !== 'string') return undefined
  if (operator === 'atLeast' || operator === 'more') return { side: 'from', bound: { value, isOpen: operator === 'more' } }
  return operator === 'atMost' || operator === 'less' ? { side: 'to', bound: { value, isOpen: operator === 'less' } } : undefined
}

/** The condition a cell says; null for any value, and for one that is not complete yet. */
export function writeCell(cell: Cell): string | null {
  const tests = testsOf(cell)
  if (cell.kind === 'text') return cell.text === '' ? null : cell.text
  return tests.length === 0 ? null : writeQuery({ combinator: 'and', rules: tests })
}

function testsOf(cell: Cell): Test[] {
  const it = (operator: Test['operator'], value: Test['value'] = ''): Test => ({ field: 'it', operator, value })
  switch (cell.kind) {
    case 'any':
    case 'text':
      return []
    case 'yes':
    case 'no':
      return [it(cell.kind)]
    case 'is':
    case 'is-not':
      return cell.value === '' ? [] : [it(cell.kind === 'is' ? 'equals' : 'differs', cell.value)]
    case 'one-of':
      return cell.values.length === 0 ? [] : [it('oneOf', cell.values)]
    case 'range':
      return [...(cell.from?.value ? [it(cell.from.isOpen ? 'more' : 'atLeast', cell.from.value)] : []), ...(cell.to?.value ? [it(cell.to.isOpen ? 'less' : 'atMost', cell.to.value)] : [])]
  }
}
