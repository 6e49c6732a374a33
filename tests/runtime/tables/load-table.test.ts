import { describe, expect, test } from 'vitest'
import { compileRule } from '#runtime/rules/compile-rule.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import { decideTable, loadTable } from '#runtime/tables/load-table.ts'
import type { DecisionTable } from '#schemas/generated/procedure.ts'

const scope: RuleScope = {
  hinh_thuc: { type: { type: 'choice', values: ['in', 'doc'] }, optional: false },
  so_trang: { type: { type: 'int' }, optional: true },
}
const table = (parts: Partial<DecisionTable> = {}): DecisionTable => ({
  id: 't',
  key: 'phi',
  title: { vi: 'Phí' },
  output: 'money',
  inputs: [
    { key: 'hinh_thuc', title: { vi: 'Hình thức' }, expression: 'hinh_thuc' },
    { key: 'so_trang', title: { vi: 'Số trang' }, expression: 'so_trang * 2' },
  ],
  rows: [
    { id: 'r1', cells: ['it == "in"', 'it > 100'], output: 15000, effectiveFrom: '2024-01-01' },
    { id: 'r2', cells: ['it == "in"', 'it > 100'], output: 7500, effectiveUntil: '2023-12-31' },
    { id: 'r3', cells: ['it == "doc"', null], output: 6000 },
  ],
  ...parts,
})
const ask = (values: Record<string, unknown>, today: string, definition = table()) => {
  const loaded = loadTable(definition, scope, (text) => compileRule(text, scope))
  const result = decideTable(loaded, values, { today })
  return result.ok ? result.output : result.reason
}

describe('there is no answer', () => {
  test('when no row holds', () => expect(ask({ hinh_thuc: 'in', so_trang: 3 }, '2026-01-01')).toBe('no-row'))
  test('when the row needs a value that is absent', () => expect(ask({ hinh_thuc: 'in' }, '2026-01-01')).toBe('no-row'))
  test('when an input fails', () => expect(ask({ hinh_thuc: 'in', so_trang: 2 ** 53 - 1 }, '2026-01-01')).toBe('failed'))
})

test('the first row in force on the day whose cells hold gives the output', () => {
  expect(ask({ hinh_thuc: 'in', so_trang: 51 }, '2023-12-31')).toBe(7500)
  expect(ask({ hinh_thuc: 'in', so_trang: 51 }, '2024-01-01')).toBe(15000)
})

test('an empty cell takes any value, an absent one too', () => {
  expect(ask({ hinh_thuc: 'doc' }, '2026-01-01')).toBe(6000)
})

test('a table without inputs is a dated constant', () => {
  expect(ask({}, '2026-01-01', table({ inputs: [], rows: [{ id: 'r', cells: [], output: 500000 }] }))).toBe(500000)
})
