import { describe, expect, test } from 'vitest'
import { answersPdf, type FormOnPaper } from '#app/pdf/answers-pdf.server.ts'

const at = '2026-02-10T03:00:00.000Z'
const row = (label: string, text: string, more: object = {}) => ({ label, text, pointer: `/${label}`, ...more })
const form = (parts: Partial<FormOnPaper> = {}): FormOnPaper => ({
  ...{ title: 'Cấp giấy phép bưu chính', agency: 'Sở Khoa học và Công nghệ', language: 'vi', lead: 'Nộp lúc 10:00', foot: 'H60', warning: 'Chưa nộp', none: 'Chưa trả lời' },
  ...{ notSentTitle: 'Không gửi', notSent: [], sections: [{ key: 'a', title: 'Tổ chức', rows: [row('Tên', 'ĐỨC')] }] },
  ...parts,
})
const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe('a form on paper', () => {
  test('is only text: what looks like markup is set as it stands', () => {
    const hostile = '#read("/etc/passwd") $x$ *b* <nhãn> @ref \\ " \u202E\n\n{{tag}}'
    const sections = [{ key: 'a', title: hostile, rows: [row(hostile, hostile), row('Tệp', '', { files: [{ file: 'a', name: hostile, size: 1, type: 'application/pdf' }] })] }]
    const pdf = answersPdf(form({ title: hostile, agency: hostile, lead: hostile, foot: hostile, notSent: [hostile], stamp: hostile, sections }), at)
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('of the same answers is the same file, and another with a stamp', () => {
    expect(Buffer.compare(answersPdf(form(), at), answersPdf(form(), at))).toBe(0)
    expect(Buffer.compare(answersPdf(form(), at), answersPdf(form({ stamp: 'Bản nháp' }), at))).not.toBe(0)
  })

  test('goes on over pages, with an answer longer than one', () => {
    const rows = [row('Dài', 'chữ '.repeat(3000)), ...Array.from({ length: 80 }, (_, index) => row(`Câu ${index}`, ''))]
    expect(pagesOf(answersPdf(form({ sections: [{ key: 'a', title: 'Tổ chức', rows }] }), at))).toBeGreaterThan(3)
  })
})
