import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundDecimal } from '#runtime/rules/round-decimal.ts'

test.each([
  [Number.NaN, 0],
  [Number.POSITIVE_INFINITY, 0],
  [1, 16],
  [1, -16],
  [1, 0.5],
])('%d to %d digits has no result', (value, digits) => {
  expect(() => roundDecimal(value, digits)).toThrow(RangeError)
})

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [1.45, 1, 1.5],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [0.49999999999999994, 0, 0],
  [0.05, 0, 0],
  [1e-9, 2, 0],
  [1234.5678, -2, 1200],
  [1250, -2, 1300],
  [49, -2, 0],
  [50, -2, 100],
  [9.995, 2, 10],
  [1e21, 2, 1e21],
  [123_456_789.125, 2, 123_456_789.13],
  [0, 3, 0],
])('%d to %d digits is %d', (value, digits, rounded) => expect(roundDecimal(value, digits)).toBeCloseTo(rounded, 12))

test('amounts in hundredths survive, and a half goes away from zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
      const expected = (Math.sign(thousandths) * Math.floor((Math.abs(thousandths) + 5) / 10)) / 100
      expect(roundDecimal(thousandths / 1000, 2)).toBeCloseTo(expected, 9)
    }),
  )
})
