import { expect, test } from 'vitest'
import { toRecordValues } from '#app/components/record-values.ts'
import { messagesFor } from '#app/messages/messages.ts'
import type { Register } from '#schemas/generated/procedure.ts'

const column = (type: Register['fields'][number]['type']): Pick<Register, 'fields'> => ({ fields: [{ key: 'gia_tri', label: { vi: 'Giá trị' }, type }] })

test.each([
  ['date', '2026-11-27', '27/11/2026'],
  ['money', 2_000_000_000, '2.000.000.000 đồng'],
  ['yes-no', true, 'Có'],
  ['text', { vi: 'Nội tỉnh', en: 'In the province' }, 'Nội tỉnh'],
  ['list', ['thư', 'gói'], 'thư; gói'],
  ['object', { street: 'Số 12', commune: '02215', province: '08', text: 'Số 12, Phường Minh Xuân, Tỉnh Tuyên Quang' }, 'Số 12, Phường Minh Xuân, Tỉnh Tuyên Quang'],
  ['object', { ho_ten: 'Nguyễn Thị Hòa', chuc_vu: 'Giám đốc' }, 'Nguyễn Thị Hòa, Giám đốc'],
] as const)('a %s of a register reads as people write it', (type, value, text) => {
  const reader = { language: 'vi', messages: messagesFor('vi') } as const
  expect(toRecordValues(column(type), { gia_tri: value }, reader).map((shown) => shown.text)).toEqual([text])
})

test('what the register does not name, or has no value for, is left out', () => {
  expect(toRecordValues(column('text'), { gia_tri: '', khac: 'x' }, { language: 'vi', messages: messagesFor('vi') })).toEqual([])
})
