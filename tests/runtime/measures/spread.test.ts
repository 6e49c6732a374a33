import { expect, test } from 'vitest'
import { spreadOf } from '#runtime/measures/spread.ts'

test('too few say nothing', () => {
  expect(spreadOf([], 0)).toBeUndefined()
  expect(spreadOf([5], 2)).toBeUndefined()
})

test('one in ten is fast, one in ten slow, whatever the order', () => {
  const values = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1)
  expect(spreadOf(values, 10)).toEqual({ fast: 10, median: 50, slow: 90, count: 100 })
})

test('what is the same for all is the same in all places', () => {
  expect(spreadOf([7, 7, 7], 1)).toEqual({ fast: 7, median: 7, slow: 7, count: 3 })
})
