import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyWords, numberWords } from '#runtime/letters/number-words.ts'

test.each([-1, 1.5, Number.NaN, 2 ** 53])('%d is not a number of đồng', (value) => {
  expect(() => numberWords(value)).toThrow(RangeError)
})

test.each([
  [0, 'không'],
  [1, 'một'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [999, 'chín trăm chín mươi chín'],
  [1_000, 'một nghìn'],
  [1_005, 'một nghìn không trăm linh năm'],
  [10_010, 'mười nghìn không trăm mười'],
  [500_000, 'năm trăm nghìn'],
  [1_000_001, 'một triệu không trăm linh một'],
  [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
  [10_750_000, 'mười triệu bảy trăm năm mươi nghìn'],
  [2_000_000_000, 'hai tỷ'],
  [5_000_000_021, 'năm tỷ không trăm hai mươi mốt'],
  [1_234_567_890_000, 'một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn'],
])('%d is "%s"', (value, words) => {
  expect(numberWords(value)).toBe(words)
})

test('an amount begins with a capital and ends with đồng', () => {
  expect(moneyWords(10_750_000)).toBe('Mười triệu bảy trăm năm mươi nghìn đồng')
})

test('different numbers have different words, single-spaced', () => {
  const value = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(numberWords(one) === numberWords(other)).toBe(one === other)
      expect(numberWords(one)).not.toMatch(/ {2}|^ | $/)
    }),
  )
})
