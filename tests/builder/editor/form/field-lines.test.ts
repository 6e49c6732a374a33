import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { newDraft } from '#builder/draft/new-draft.ts'
import { idsFrom } from '#builder/draft/renew-ids.ts'
import { fieldLineCommands } from '#builder/editor/form/field-line-commands.ts'
import { readFieldLines } from '#builder/editor/form/field-lines.ts'
import { kindNames } from '#builder/editor/form/line-kind.ts'
import { values as english } from '#builder/words/en/values.ts'
import { values as vietnamese } from '#builder/words/vi/values.ts'
import { cpuTime } from '../../../support/cpu-time.ts'

const names = kindNames(vietnamese, english)
const read = (text: string) => readFieldLines(text, names)
const kinds = (text: string) => read(text).map(({ made, problem }) => problem ?? (made?.what === 'field' ? made.kind : made?.what))

describe('one line', () => {
  test('name, kind, options, English', () => {
    expect(read('Giới tính*: chọn (Nam = Male; Nữ) | Sex')).toEqual([
      { line: 1, text: 'Giới tính*: chọn (Nam = Male; Nữ) | Sex', made: { what: 'field', kind: 'single-choice', label: { vi: 'Giới tính', en: 'Sex' }, isRequired: true, details: [{ vi: 'Nam', en: 'Male' }, { vi: 'Nữ' }], inner: false } },
    ])
  })

  test('a kind by its name in either language, in full, in part, by what people call it', () => {
    expect(kinds('A: chữ\nB: Whole number\nC: văn bản dài\nD: tiền\nE: tra sổ\nF: enterprise-number\nG: trang web\nH: ngày')).toEqual(['text', 'integer', 'long-text', 'money', 'register-record', 'enterprise-number', 'url', 'date'])
  })

  test('without a kind the words decide', () => {
    expect(kinds('Ngày sinh*\nE-mail\nSố điện thoại\nĐịa chỉ trụ sở\nVốn điều lệ\nHọ và tên\nMã số doanh nghiệp\nSố căn cước\nDate of birth\nChọn: (a; b)')).toEqual(['date', 'email', 'phone', 'address', 'money', 'text', 'enterprise-number', 'identity-number', 'date', 'single-choice'])
  })

  test('brackets in a name are a name', () => {
    expect(read('Website (nếu có): trang web')[0]?.made).toMatchObject({ label: { vi: 'Website (nếu có)' }, kind: 'url', details: [] })
  })

  test('a table from a word processor or a spreadsheet is read by its cells', () => {
    const table = 'STT\tNội dung\tKiểu\tBắt buộc\tGhi chú\n1\tHọ và tên: chủ hộ\tchữ\tx\tviết hoa\n2\tDiện tích (m2)\tsố\tkhông\t\n3.\tMục đích\t"Trông giữ xe\nĐám cưới"\tX\t\r\n4\tEmail\tE-mail address\t\t'
    expect(read(table).map(({ made }) => made)).toMatchObject([
      { kind: 'text', label: { vi: 'Họ và tên: chủ hộ' }, isRequired: true, details: [] },
      { kind: 'integer', label: { vi: 'Diện tích (m2)' }, isRequired: false },
      { kind: 'single-choice', label: { vi: 'Mục đích' }, isRequired: true, details: [{ vi: 'Trông giữ xe' }, { vi: 'Đám cưới' }] },
      { kind: 'email', label: { vi: 'Email', en: 'E-mail address' }, isRequired: false },
    ])
    expect(read('# Trang\nHọ tên\tFull name\tx\n\t\t').map(({ made, line }) => [line, made?.what, made?.what === 'field' && made.label.en])).toEqual([[1, 'page', false], [2, 'field', 'Full name']])
  })

  test('what makes nothing says why', () => {
    expect(kinds(`*\nTên: con voi\n- lạc\n#\n${'x'.repeat(301)}`)).toEqual(['no-label', 'unknown-kind', 'nothing-around', 'no-label', 'too-long'])
  })

  test('odd input does no harm', () => {
    expect(read('')).toEqual([])
    expect(read('\u{feff}\r\n \t\n|||\n((((\n::::').every(({ made, problem }) => made !== undefined || problem !== undefined)).toBe(true)
    expect(kinds(`${'('.repeat(5000)}:${')'.repeat(5000)}`)).toEqual(['too-long'])
  })
})

describe('added to a form', () => {
  const draft = newDraft({ vi: 'Thủ tục' }, [], idsFrom('d'))
  const add = (text: string, to = draft) => {
    const outcome = applyCommands(to, fieldLineCommands(read(text), { draft: to, form: to.form }, idsFrom(`n${text.length}`)))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome
  }

  test('the empty page takes the first heading; others follow it', () => {
    const { draft: made } = add('# Người nộp | Applicant\nHọ và tên*\nHọ và tên\n# Việc\nLý do: chọn (Mất; Mất)')
    expect(made.form.sections.map(({ key, title, fields }) => [key, title.vi, fields.map((field) => field.key)])).toEqual([
      ['nguoi_nop', 'Người nộp', ['ho_va_ten', 'ho_va_ten_2']],
      ['viec', 'Việc', ['ly_do']],
    ])
    expect(made.form.sections[1]?.fields[0]).toMatchObject({ options: [{ value: 'mat' }, { value: 'mat_2' }] })
  })

  test('dashes go into the group above', () => {
    const { draft: made } = add('Thành viên: danh sách\n- Họ tên*: chữ\n- Ngày sinh\nGhi chú: chữ')
    expect(made.form.sections[0]?.fields.map((field) => ('fields' in field ? field.fields.map(({ key }) => key) : field.key))).toEqual([['ho_ten', 'ngay_sinh'], 'ghi_chu'])
  })

  test('lines before a heading go to the last page; one undo takes all away', () => {
    const once = add('# A\nx').draft
    const twice = add('y\n# B\nz', once)
    expect(twice.draft.form.sections.map(({ fields }) => fields.map(({ key }) => key))).toEqual([['x', 'y'], ['z']])
    const undone = applyCommands(twice.draft, [twice.inverse])
    expect(undone.ok && undone.draft).toEqual(once)
  })

  test('a declaration states what stands in brackets', () => {
    const { draft: made } = add('Cam kết*: cam kết (Tôi chịu trách nhiệm = I answer for it) | Declaration')
    expect(made.form.sections[0]?.fields[0]).toMatchObject({ kind: 'declaration', required: true, statement: { vi: 'Tôi chịu trách nhiệm', en: 'I answer for it' } })
  })
})

test('a line of many blanks takes no time', () => {
  expect(cpuTime(() => readFieldLines(`A:${' '.repeat(40_000)}(`, names))).toBeLessThan(1000)
})
