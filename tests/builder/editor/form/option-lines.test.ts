import { expect, test } from 'vitest'
import { optionsIn, readOptionLines, toOptionLines } from '#builder/editor/form/option-lines.ts'

const read = (text: string) => optionsIn(readOptionLines(text))

test('one option a line, with semicolons or tabs', () => {
  expect(read('mat;Bị mất;Lost\nhong;Hư hỏng')).toEqual([{ value: 'mat', label: 'Bị mất', en: 'Lost' }, { value: 'hong', label: 'Hư hỏng' }])
  expect(read('mat\tBị mất; hoặc thất lạc\tLost\r\nhong\tHư hỏng\t')).toEqual([{ value: 'mat', label: 'Bị mất; hoặc thất lạc', en: 'Lost' }, { value: 'hong', label: 'Hư hỏng' }])
})

test('a label alone makes its own value, free among the others', () => {
  expect(read('Đà Nẵng\nĐã nặng\n2026\n\n   \nĐà Nẵng')).toEqual([{ value: 'da-nang', label: 'Đà Nẵng' }, { value: 'da-nang-2', label: 'Đã nặng' }, { value: '2026', label: '2026' }])
})

test('lines that make no option say why', () => {
  expect(readOptionLines(`a;A\na;B\n;C\nd;\n${'x'.repeat(101)};X`).map(({ line, problem }) => [line, problem])).toEqual([[1, undefined], [2, 'duplicate'], [3, 'no-label'], [4, 'no-label'], [5, 'too-long']])
})

test('odd input does no harm', () => {
  expect(read('')).toEqual([])
  expect(read('\u{feff}\n;;;;\n\t\t')).toEqual([])
  expect(read('e\u0323\u0302;Ệ')).toEqual([{ value: 'ệ', label: 'Ệ' }])
})

test('options written as lines read back to the same options', () => {
  const options = [{ value: 'a', label: { vi: 'A; B', en: 'A and B' } }, { value: 'c', label: { vi: 'C' } }]
  expect(read(toOptionLines(options))).toEqual([{ value: 'a', label: 'A; B', en: 'A and B' }, { value: 'c', label: 'C' }])
})
