import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineDiff, type DiffLine } from '#builder/publish/diff/line-diff.ts'
import { foldedRows, sideRows } from '#builder/publish/diff/side-rows.ts'
import { propertyRuns } from '../../support/property-runs.ts'

const textOf = (lines: readonly DiffLine[], side: 'first' | 'second'): string[] => lines.filter((line) => line.in === 'both' || line.in === side).map(({ text }) => text)
const lines = fc.array(fc.constantFrom('{', '}', 'a', 'b', 'c', ''), { maxLength: 40 })

describe('a difference of lines', () => {
  test('holds both texts to the line, whatever they are', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const diff = lineDiff(first, second)
        expect(textOf(diff, 'first')).toEqual(first)
        expect(textOf(diff, 'second')).toEqual(second)
      }),
      propertyRuns(400),
    )
  })

  test('is as small as it can be', () => {
    const small = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 })
    fc.assert(
      fc.property(small, small, (first, second) => {
        const common = lineDiff(first, second).filter((line) => line.in === 'both').length
        expect(common).toBe(longestCommon(first, second))
      }),
      propertyRuns(400),
    )
  })

  test.each<[string, string[], string[], string]>([
    ['a line put in', ['a', 'c'], ['a', 'b', 'c'], ' a +b  c'],
    ['a line taken out', ['a', 'b', 'c'], ['a', 'c'], ' a -b  c'],
    ['a line exchanged', ['a', 'b', 'c'], ['a', 'x', 'c'], ' a -b +x  c'],
    ['nothing', [], [], ''],
  ])('%s', (_name, first, second, told) => {
    const marks = { both: ' ', first: '-', second: '+' }
    expect(lineDiff(first, second).map((line) => `${marks[line.in]}${line.text}`).join(' ')).toBe(told)
  })

  test('texts with nothing in common are told as replaced, soon', () => {
    const [first, second] = [Array.from({ length: 20_000 }, (_, index) => `a${index}`), Array.from({ length: 20_000 }, (_, index) => `b${index}`)]
    expect(lineDiff(first, second)).toHaveLength(40_000)
  })
})

test('rows stand beside what they replace, and long runs of the same are folded', () => {
  const before = [...Array.from({ length: 20 }, (_, index) => `line ${index}`), 'old', 'older', 'end']
  const after = [...Array.from({ length: 20 }, (_, index) => `line ${index}`), 'new', 'end']
  const rows = sideRows(lineDiff(before, after))
  expect(rows.filter(({ isSame }) => !isSame)).toEqual([{ left: { no: 21, text: 'old' }, right: { no: 21, text: 'new' }, isSame: false }, { left: { no: 22, text: 'older' }, isSame: false }])
  expect(foldedRows(rows).map(({ kind, rows: { length } }) => [kind, length])).toEqual([['fold', 17], ['rows', 6]])
})

function longestCommon(first: readonly string[], second: readonly string[]): number {
  const [head, ...rest] = first
  const at = head === undefined ? -1 : second.indexOf(head)
  if (head === undefined) return 0
  return Math.max(longestCommon(rest, second), at === -1 ? 0 : 1 + longestCommon(rest, second.slice(at + 1)))
}
