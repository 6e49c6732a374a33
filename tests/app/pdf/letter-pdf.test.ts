import { describe, expect, test } from 'vitest'
import { toCodeRows } from '#app/pdf/code-rows.ts'
import { letterPdf } from '#app/pdf/letter-pdf.server.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'

const addresses = { paper: 'https://cong.example.vn/check/abcDEF123', tracking: 'https://cong.example.vn/track?code=H60' }
const at = '2026-02-10T03:00:00.000Z'
const letter = (blocks: LetterContent['blocks'], paper: LetterContent['paper'] = 'A4'): LetterContent => ({
  key: 'result',
  title: 'Giấy phép bưu chính',
  paper,
  language: 'vi',
  head: { parentAgency: 'Ủy ban nhân dân tỉnh', agency: 'Sở Khoa học và Công nghệ', number: '015/GP-SKHCN', place: 'Tuyên Quang', date: 'ngày 10 tháng 02 năm 2026' },
  dossierCode: 'H60.13-260210-0001',
  checkCode: 'abcDEF123',
  blocks,
})
const sizeOf = (pdf: Uint8Array): string | undefined => /\/MediaBox\s*\[([^\]]+)\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1]

describe('a letter', () => {
  test('is only text: what looks like markup is set as it stands, and changes nothing else', () => {
    const hostile = '#eval("1") #read("/etc/passwd") $x$ *đậm* <nhãn> @ref \\ " \u202E {{tag}}'
    const pdf = letterPdf(letter([{ kind: 'paragraph', style: 'body', text: hostile }, { kind: 'lines', lines: [{ label: hostile, value: hostile }] }]), addresses, at)
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('of the same content is the same file, byte for byte', () => {
    const content = letter([{ kind: 'qr', of: 'paper', caption: 'Quét mã để kiểm tra' }])
    expect(Buffer.compare(letterPdf(content, addresses, at), letterPdf(content, addresses, at))).toBe(0)
  })

  test('stands on A4 or A5 as its kind asks, and carries every block', () => {
    const blocks: LetterContent['blocks'] = [
      { kind: 'paragraph', style: 'title', text: 'GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ' },
      { kind: 'paragraph', style: 'subtitle', text: 'Kính gửi' },
      { kind: 'paragraph', style: 'centre', text: 'Điều 1' },
      { kind: 'paragraph', style: 'note', text: 'Ghi chú' },
      { kind: 'table', columns: ['STT', 'Tên giấy tờ'], widths: [1, 6], rows: [['1', 'Giấy đề nghị']] },
      { kind: 'signatures', left: 'NGƯỜI NỘP HỒ SƠ', right: 'NGƯỜI TIẾP NHẬN HỒ SƠ', recipients: [] },
      { kind: 'signatures', right: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', recipients: ['Như trên', 'Lưu: VT'], signedBy: 'Nguyễn Văn Ứng' },
      { kind: 'qr', of: 'tracking', caption: 'Tra cứu' },
    ]
    expect(sizeOf(letterPdf(letter(blocks, 'A4'), addresses, at))).toMatch(/^0 0 595\.\d+ 841\.\d+$/)
    expect(sizeOf(letterPdf(letter(blocks, 'A5'), addresses, at))).toMatch(/^0 0 419\.\d+ 595\.\d+$/)
  })

  test('without number and parent agency has none, and takes many pages when it is long', () => {
    const { parentAgency: _parent, number: _number, ...head } = letter([]).head
    const text = 'Xét đề nghị của doanh nghiệp. '.repeat(400)
    expect(letterPdf({ ...letter([{ kind: 'paragraph', style: 'body', text }]), head }, addresses, at).length).toBeGreaterThan(1000)
  })
})

test('a code is a square of modules with its three eyes', () => {
  const rows = toCodeRows(addresses.paper)
  expect(rows.every((row) => row.length === rows.length)).toBe(true)
  expect([rows[0]?.slice(0, 7), rows[0]?.slice(-7), rows.at(-1)?.slice(0, 7)]).toEqual(['1111111', '1111111', '1111111'])
})
