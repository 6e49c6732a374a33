import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { newDraft } from '#builder/draft/new-draft.ts'
import { idsFrom } from '#builder/draft/renew-ids.ts'
import { paperLineCommands } from '#builder/editor/papers/paper-line-commands.ts'
import { paperKinds, readPaperLines } from '#builder/editor/papers/paper-lines.ts'
import { values as english } from '#builder/words/en/values.ts'
import { values as vietnamese } from '#builder/words/vi/values.ts'
import { cpuTime } from '../../../support/cpu-time.ts'

const read = (text: string) => readPaperLines(text, paperKinds(vietnamese, english))

test('lines of a decree: numbers before and stops behind are left out, what is there only if any is optional', () => {
  expect(read('1. Giấy đề nghị;\n\n b) Giấy phép bị hư hỏng (nếu có).\r\n- Ảnh').map(({ line, paper }) => [line, paper?.title.vi, paper?.required])).toEqual([
    [1, 'Giấy đề nghị', true],
    [3, 'Giấy phép bị hư hỏng (nếu có)', false],
    [4, 'Ảnh', true],
  ])
})

test('counts below one another belong to the paper above, however many blank lines come before', () => {
  expect(read('A\tBản chính: 0\r\nBản sao: 2\nB').map(({ paper }) => [paper?.title.vi, paper?.kind, paper?.copies])).toEqual([['A', 'copy', 2], ['B', 'original', 1]])
  expect(cpuTime(() => read(`A${'\n'.repeat(20_000)}B; bản sao: 1`))).toBeLessThan(1000)
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

test('a table with headings: numbers of rows, remarks and names of files are left out, crosses and counts stand under kinds', () => {
  const all = read('TT\tTên giấy tờ\tBản chính\tBản sao\tGhi chú\n1\tĐơn đề nghị\tx\t\tTheo mẫu\n2\tCăn cước\t0\t2\t\n\n3\tẢnh 4x6\t02\t\t')
  expect(all.map(({ paper }) => paper)).toEqual([
    { kind: 'original', copies: 1, required: true, title: { vi: 'Đơn đề nghị' } },
    { kind: 'copy', copies: 2, required: true, title: { vi: 'Căn cước' } },
    { kind: 'original', copies: 2, required: true, title: { vi: 'Ảnh 4x6' } },
  ])
})

test('a table of the national portal: both counts in one cell, below one another', () => {
  const all = read('Tên giấy tờ\tMẫu đơn, tờ khai\tSố lượng\nĐơn đề nghị\tMau01.docx\tBản chính: 1\nBản sao: 0\nHợp đồng\t\tBản chính: 0\r\nBản sao: 3')
  expect(all.map(({ paper }) => paper)).toMatchObject([{ kind: 'original', copies: 1, title: { vi: 'Đơn đề nghị' } }, { kind: 'copy', copies: 3, title: { vi: 'Hợp đồng' } }])
  expect(all.every(({ paper }) => paper?.title.en === undefined)).toBe(true)
})

test('lines that make no paper say why; odd input does no harm', () => {
  expect(read(`A\nA\n1.\n${'x'.repeat(1001)}`).map(({ problem }) => problem)).toEqual([undefined, 'duplicate', 'no-title', 'too-long'])
  expect(read('')).toEqual([])
  expect(read(';;;;\t').map(({ problem }) => problem)).toEqual(['no-title'])
  expect(read(`A;00;${'9'.repeat(5000)}`)[0]?.problem).toBe('too-long')
})

test('good lines are added behind what is there under keys of their own, as one change that undoes', () => {
  const add = (text: string, to = newDraft({ vi: 'Thủ tục' }, [], idsFrom('d'))) => {
    const outcome = applyCommands(to, paperLineCommands(read(text), to, idsFrom(`n${text.length}`)))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome
  }
  const once = add('Đơn; The form\nĐơn!; 2 bản sao').draft
  const twice = add('1.\nĐơn', once)
  expect(twice.draft.papers?.map(({ key, title, kind, copies }) => [key, title, kind, copies])).toEqual([
    ['don', { vi: 'Đơn', en: 'The form' }, 'original', 1],
    ['don_2', { vi: 'Đơn!' }, 'copy', 2],
    ['don_3', { vi: 'Đơn' }, 'original', 1],
  ])
  expect(applyCommands(twice.draft, [twice.inverse])).toMatchObject({ ok: true, draft: once })
})
