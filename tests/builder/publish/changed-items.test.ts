import { expect, test } from 'vitest'
import { changedCells, changedItems } from '#builder/publish/diff/changed-items.ts'
import type { DecisionTable } from '#schemas/generated/procedure.ts'

test('what one list has and the other has not is told by position on both sides', () => {
  expect(changedItems(['a', { b: 1 }, 'c'], ['a', { b: 2 }, 'c', 'd'])).toEqual([new Set([1]), new Set([1, 3])])
  expect(changedItems([], ['a'])).toEqual([new Set(), new Set([0])])
  expect(changedItems(['a'], ['a'])).toEqual([new Set(), new Set()])
})

const fees: DecisionTable = {
  id: 't_fees',
  key: 'phi',
  title: { vi: 'Phí' },
  output: 'money',
  inputs: [{ key: 'loai', title: { vi: 'Loại' }, expression: 'loai' }, { key: 'so', title: { vi: 'Số' }, expression: 'so' }],
  rows: [{ id: 'r_1', cells: ['it == "a"', null], output: 100 }, { id: 'r_2', cells: [null, 'it > 3'], output: 200, effectiveFrom: '2026-01-01' }],
}

test('cells, results and days that read otherwise are told by row and column, wherever the row stands', () => {
  const [first, second] = fees.rows
  if (!first || !second) throw new Error('no rows')
  const now: DecisionTable = { ...fees, inputs: fees.inputs.toReversed(), rows: [{ ...second, cells: ['it > 4', null], effectiveFrom: '2026-07-01' }, { ...first, cells: [null, 'it == "a"'], output: 150 }, { id: 'r_3', cells: [null, null], output: 1 }] }
  const changed = changedCells(now, fees)
  expect([...changed]).toEqual([
    ['r_2', new Set(['cell so', 'effectiveFrom'])],
    ['r_1', new Set(['output'])],
    ['r_3', new Set(['cell so', 'cell loai', 'output', 'effectiveFrom', 'effectiveUntil'])],
  ])
  expect(changedCells(fees, fees).get('r_1')).toEqual(new Set())
  expect(changedCells(fees, undefined).get('r_1')?.size).toBe(5)
})
