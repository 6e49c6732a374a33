import { expect, test } from 'vitest'
import { toLinkedProblems } from '#app/routes/drafts.$id.review/linked-problems.ts'
import { definitionWith, field, loadedForm } from '../../support/form-fixture.ts'

const hamlets = field({ kind: 'repeat', key: 'thon', label: { vi: 'Các thôn' }, rowTitle: { vi: 'Thôn', en: 'Hamlet' }, maxItems: 3, fields: [field({ kind: 'text', key: 'ten', label: { vi: 'Tên' }, maxLength: 30 })] })
const regions = field({ kind: 'repeat', key: 'vung', label: { vi: 'Các vùng' }, maxItems: 3, fields: [hamlets] })
const form = await loadedForm(definitionWith({ sections: [{ id: 's_a', key: 'a', title: { vi: 'A' }, fields: [regions, field({ kind: 'text', key: 'ghi', label: { vi: 'Ghi chú' }, maxLength: 30 })] }] }))

const told = (pointer: string, language: 'vi' | 'en') => toLinkedProblems(form, [{ pointer, code: 'required', params: {} }], language)[0]

test('what is wrong in rows names them, and leads to the control', () => {
  expect(told('/vung/1/thon/0/ten', 'vi')).toEqual({ text: 'Mục 2, Thôn 1: “Tên” còn trống. Nhập câu trả lời.', section: 'a', control: 'root.vung.1.thon.0.ten' })
  expect(told('/vung/1/thon/0/ten', 'en')?.text).toMatch(/^Item 2, Hamlet 1: “Tên”/)
})

test('what stands in no row is told as it is', () => {
  expect(told('/ghi', 'vi')?.text).toBe('“Ghi chú” còn trống. Nhập câu trả lời.')
  expect(told('', 'vi')).toMatchObject({ section: undefined, control: undefined })
})
