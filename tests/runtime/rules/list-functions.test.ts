import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extremeOf, isSame, quotient, sumOf } from '#runtime/rules/list-functions.ts'

describe('a list function fails', () => {
  test.each([
    [() => sumOf([1n, null]), 'absent'],
    [() => sumOf([1n, 'a']), 'wrong-type'],
    [() => sumOf([2n ** 63n - 1n, 1n]), 'overflow'],
    [() => extremeOf([], 1), 'out-of-range'],
    [() => extremeOf([1n, null], 1), 'absent'],
    [() => quotient(1n, 0n), 'division-by-zero'],
    [() => quotient(1.5, 0), 'division-by-zero'],
    [() => quotient(null, 2n), 'absent'],
    [() => quotient('4', 2n), 'wrong-type'],
  ])('with a reason (%#)', (call, reason) => expect(call).toThrow(reason))
})

test('an absent value is the same as nothing', () => {
  expect(isSame(null, null)).toBe(false)
  expect(isSame(null, 1n)).toBe(false)
  expect(isSame('a', 'a')).toBe(true)
  expect(isSame(2n, 2)).toBe(true)
  expect(isSame(2.5, 2n)).toBe(false)
  expect(isSame(1n, '1')).toBe(false)
})

test('a sum of ints is exact, a sum with a decimal in it is a decimal', () => {
  expect(sumOf([])).toBe(0n)
  expect(sumOf([9_007_199_254_740_993n, 1n])).toBe(9_007_199_254_740_994n)
  expect(sumOf([1n, 0.5])).toBe(1.5)
})

test('the extremes are the ends of the sorted list', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -99n, max: 99n }), { minLength: 1 }), (list) => {
      const sorted = list.toSorted((a, b) => Number(a - b))
      expect([extremeOf(list, -1), extremeOf(list, 1)]).toEqual([sorted[0], sorted.at(-1)])
    }),
  )
  expect(extremeOf(['2026-01-02', '2025-12-31'], -1)).toBe('2025-12-31')
})
