import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell, writeCell, type Cell } from '#builder/tables/cell.ts'
import { changeDays } from '#builder/tables/change-days.ts'
import { readSpreadsheet, toDay, toNumberText, toPastedCell } from '#builder/tables/pasted.ts'

const value = fc.oneof(fc.integer().map(String), fc.constantFrom("'a'", "'b c'", 'date("2026-01-31")', 'today'))
const literal = fc.oneof(fc.integer().map(String), fc.constantFrom("'a'", "'b c'"))
const bound = fc.record({ value, isOpen: fc.boolean() })
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>({ kind: 'any' }, { kind: 'yes' }, { kind: 'no' }),
  value.map((of): Cell => ({ kind: 'is', value: of })),
  value.map((of): Cell => ({ kind: 'is-not', value: of })),
  fc.array(literal, { minLength: 1, maxLength: 5 }).map((values): Cell => ({ kind: 'one-of', values })),
  fc.record({ from: bound, to: bound }).map((ends): Cell => ({ kind: 'range', ...ends })),
  bound.map((from): Cell => ({ kind: 'range', from })),
  bound.map((to): Cell => ({ kind: 'range', to })),
)

describe('a cell', () => {
  test('that is chosen gives a condition that reads back as the same cell', () => {
    fc.assert(fc.property(cell, (one) => {
      expect(readCell(writeCell(one))).toEqual(one)
    }), { numRuns: 1_000 })
  })

  test('of any text is given back to the letter', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('it', ' ', '==', '>=', '<', '&&', '||', '!', '(', ')', "'a'", '5', 'in', '[', ']', ', ', 'today'), { minLength: 1, maxLength: 12 }), (words) => {
      expect(writeCell(readCell(words.join('')))).toBe(words.join(''))
    }))
    for (const text of ['it>5', '5 < it', 'it >= 1 || it <= 5', 'it <= 5 && it >= 1', 'it.size() > 3', 'it in []', 'other == 1']) expect(readCell(text)).toEqual({ kind: 'text', text })
  })

  test('that is not complete is any value', () => {
    expect([writeCell({ kind: 'is', value: '' }), writeCell({ kind: 'one-of', values: [] }), writeCell({ kind: 'range' }), writeCell({ kind: 'text', text: '' })]).toEqual([null, null, null, null])
  })
})

describe('what is pasted', () => {
  test('is read as a spreadsheet gives it', () => {
    expect(readSpreadsheet('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']])
    expect(readSpreadsheet('"x ""y""\n2"\tz')).toEqual([['x "y"\n2', 'z']])
    expect(readSpreadsheet('a\t\tb\n\n')).toEqual([['a', '', 'b']])
    expect(readSpreadsheet('')).toEqual([])
  })

  const scope = { type: { type: 'choice' as const, values: ['noi_tinh', 'lien_tinh'] }, options: [{ value: 'noi_tinh', label: 'Nội tỉnh' }, { value: 'lien_tinh', label: 'Liên tỉnh' }] }
  const count = { type: { type: 'int' as const }, options: [] }
  const day = { type: { type: 'date' as const }, options: [] }
  test.each([
    ['Nội tỉnh', scope, "it == 'noi_tinh'"],
    ['noi tinh; LIÊN TỈNH', scope, "it in ['noi_tinh', 'lien_tinh']"],
    ['*', scope, null],
    ['', count, null],
    ['5', count, 'it == 5'],
    ['1.000.000', count, 'it == 1000000'],
    ['10 - 20', count, 'it >= 10 && it <= 20'],
    ['10–20', count, 'it >= 10 && it <= 20'],
    ['từ 1.000 đến 2.000', count, 'it >= 1000 && it <= 2000'],
    ['≥ 5', count, 'it >= 5'],
    ['<100', count, 'it < 100'],
    ['-5', count, 'it == -5'],
    ['31/01/2026', day, 'it == date("2026-01-31")'],
    ['>= 2026-01-31', day, 'it >= date("2026-01-31")'],
    ['2026-01-31', day, 'it == date("2026-01-31")'],
    ['it > 5 && it != 7', count, 'it > 5 && it != 7'],
    ['Có', { type: { type: 'bool' as const }, options: [] }, 'it'],
    ['không', { type: { type: 'bool' as const }, options: [] }, '!it'],
  ])('%s', (text, column, expected) => {
    expect(toPastedCell(text, column)).toBe(expected)
  })

  test('numbers and days are read the Vietnamese way and plainly', () => {
    expect(['1.250.000,5', '1250000.5', '12,5', '1.250.000 đ', '3.14'].map(toNumberText)).toEqual(['1250000.5', '1250000.5', '12.5', '1250000', '3.14'])
    expect(['1/2/2026', '2026-02-01', '31/02/2026', 'mai'].map(toDay)).toEqual(['2026-02-01', '2026-02-01', '', ''])
  })
})

test('the days on which other rows come into force, in order', () => {
  expect(changeDays([{ effectiveFrom: '2026-07-01' }, { effectiveUntil: '2026-06-30' }, { effectiveFrom: '2025-01-01', effectiveUntil: '9999-12-31' }, {}])).toEqual(['2025-01-01', '2026-07-01'])
})
