import { expect, test } from 'vitest'
import { paperKinds, readPaperLines } from '#builder/editor/papers/paper-lines.ts'
import { values as english } from '#builder/words/en/values.ts'
import { values as vietnamese } from '#builder/words/vi/values.ts'

const read = (text: string) => readPaperLines(text, paperKinds(vietnamese, english))

test('lines of a decree: numbers before and stops behind are left out, what is there only if any is optional', () => {
  expect(read('1. Giấy đề nghị;\n\n b) Giấy phép bị hư hỏng (nếu có).\r\n- Ảnh').map(({ line, paper }) => [line, paper?.title.vi, paper?.required])).toEqual([
    [1, 'Giấy đề nghị', true],
    [3, 'Giấy phép bị hư hỏng (nếu có)', false],
    [4, 'Ảnh', true],
  ])
})

test('kind, copies and the English name come in any order, in either language, with tabs or semicolons', () => {
  const all = read('A; 02 bản sao\nB\tCertified copy\t3\tThe B; or C\nC; The C; ban dien tu\nD; 2026 report')
  expect(all.map(({ paper }) => paper)).toMatchObject([
    { kind: 'copy', copies: 2, title: { vi: 'A' } },
    { kind: 'certified-copy', copies: 3, title: { vi: 'B', en: 'The B; or C' } },
    { kind: 'electronic', copies: 1, title: { vi: 'C', en: 'The C' } },
    { kind: 'original', copies: 1, title: { vi: 'D', en: '2026 report' } },
  ])
})

test('lines that make no paper say why; odd input does no harm', () => {
  expect(read(`A\nA\n1.\n${'x'.repeat(1001)}`).map(({ problem }) => problem)).toEqual([undefined, 'duplicate', 'no-title', 'too-long'])
  expect(read('')).toEqual([])
  expect(read(';;;;\t').map(({ problem }) => problem)).toEqual(['no-title'])
  expect(read(`A;00;${'9'.repeat(5000)}`)[0]?.problem).toBe('too-long')
})
