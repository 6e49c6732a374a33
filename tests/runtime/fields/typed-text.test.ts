import fc from 'fast-check'
import { splitPair } from '#runtime/fields/coordinate.ts'
import { describe, expect, test } from 'vitest'
import { printDate, printMoney, printNumber, printPhone, printSize } from '#runtime/fields/printed-text.ts'
import { isBeyondExact, readDate, readDecimal, readInteger, readPhone, toLine, toLines } from '#runtime/fields/typed-text.ts'
import { cpuTime } from '../../support/cpu-time.ts'

describe('whole numbers', () => {
  test.each(['', 'abc', '1.5', '1,5', '1.0000', '10.75.000', '--5', '99999999999999999', '1e5', '٣'])('%j is none', (text) => {
    expect(readInteger(text)).toBeUndefined()
  })

  test.each([
    ['10.750.000', 10_750_000],
    ['10,750,000', 10_750_000],
    ['10 750 000', 10_750_000],
    ['10750000', 10_750_000],
    ['-1.000', -1_000],
    ['\u22121.000', -1_000],
    ['0', 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j', (text, value) => expect(readInteger(text)).toBe(value))

  test('too far from zero are told from what is none', () => {
    expect(['9007199254740993', '-9.007.199.254.740.992', '\u221299999999999999999'].map(isBeyondExact)).toEqual([true, true, true])
    expect(['9007199254740991', '1,5', 'mười', '', '1'.repeat(41)].map(isBeyondExact)).toEqual([false, false, false, false, false])
  })

  test('come back as they were printed', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => {
      expect(readInteger(printNumber(value))).toBe(value)
    }))
  })
})

describe('decimals', () => {
  test.each(['', ',5', '1,', '1,2,3', '1.2.3', 'NaN', 'Infinity'])('%j is none', (text) => expect(readDecimal(text)).toBeUndefined())

  test.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.500', 1500],
    ['1.234,56', 1234.56],
    ['-0,25', -0.25],
    ['\u2212 273,1', -273.1],
    ['12', 12],
  ])('%j', (text, value) => expect(readDecimal(text)).toBe(value))

  test('come back as they were printed', () => {
    const decimals = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((value) => value / 1000)
    fc.assert(fc.property(decimals, (value) => {
      expect(readDecimal(printNumber(value))).toBe(value)
    }))
  })
})

describe('dates', () => {
  test.each(['', '5/2', '2026/02/05', '05/02/26', 'hôm nay'])('%j is none', (text) => expect(readDate(text)).toBeUndefined())

  test.each(['05/02/2026', '5/2/2026', '5-2-2026', '5.2.2026', '2026-02-05', ' 05 / 02 / 2026 '])('%j', (text) => {
    expect(readDate(text)).toBe('2026-02-05')
  })
})

describe('phone numbers', () => {
  test.each(['', 'gọi tôi', '12345', '091234567890123456'])('%j is none', (text) => expect(readPhone(text)).toBeUndefined())

  test.each(['0912 345 678', '0912.345.678', '+84 912 345 678', '84912345678', '+840912345678', '0084912345678'])('%j', (text) => {
    expect(readPhone(text)).toBe('+84912345678')
  })
})

test('lines lose what cannot be seen, and come in NFC', () => {
  expect(toLine('  Nguye\u0302\u0303n \u0000\u200b Văn\n\tA ')).toBe('Nguyễn Văn A')
  expect(toLines('một \r\nhai\r\n\r\n')).toBe('một\nhai')
  expect(toLine('a\u00a0b\u3000\u3000c d')).toBe('a b c d')
  expect(toLine('a\u202etxt.exe\u2066b\u2060')).toBe('atxt.exeb')
  expect(toLine('a\ud800b').isWellFormed()).toBe(true)
})

test('a flood of blanks is read in no time', () => {
  expect(cpuTime(() => expect(toLines(`a${'\t '.repeat(100_000)}b`)).toHaveLength(200_002))).toBeLessThan(1000)
  expect(cpuTime(() => expect(splitPair(`21.0${' '.repeat(200_000)}x`)).toBeUndefined())).toBeLessThan(1000)
})

test('values print the way official papers have them', () => {
  expect(printMoney(10_750_000, 'vi')).toBe('10.750.000 đồng')
  expect(printMoney(0, 'en')).toBe('0 VND')
  expect(printNumber(-1234.5)).toBe('-1.234,5')
  expect(printNumber(1e-7)).toBe('0,0000001')
  expect(printDate('2026-02-05')).toBe('05/02/2026')
  expect([printPhone('+84912345678'), printPhone('+842439435678'), printPhone('+842073822123'), printPhone('+4420794')]).toEqual(['0912 345 678', '024 3943 5678', '0207 3822 123', '+4420794'])
  expect([printSize(999), printSize(1_536_000), printSize(0)]).toEqual(['999 B', '1,5 MB', '0 B'])
})

test('what is tidy already is known for it: one look gives what all the steps give', () => {
  const odd = fc.constantFrom('a', 'Nguyễn', 'e\u0302', ' ', '  ', '\t', '\n', ' \n', '\r\n', '\r', '\u00a0', '\u3000', '\u2028', '\u200b', '\u202e', '\u0000', '\u0085', '\ufeff', '\ud800', '.')
  const settled = (text: string) => text.toWellFormed().normalize('NFC').replaceAll(/[^\P{Cc}\n\t]|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      expect(toLine(text)).toBe(settled(text).replaceAll(/\s{2,}|[^\S ]/g, ' ').trim())
      const lines = settled(text.replaceAll(/\r\n?/g, '\n')).split('\n')
      expect(toLines(text)).toBe(lines.map((line) => line.trimEnd()).join('\n').trim())
    }),
    { numRuns: 5_000 },
  )
})
