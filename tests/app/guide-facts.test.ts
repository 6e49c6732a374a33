import { expect, test } from 'vitest'
import { messagesFor } from '#app/messages/messages.ts'
import { toFeeFacts } from '#app/routes/procedures.$key/fee-facts.ts'
import { toLimits } from '#app/routes/procedures.$key/guide-facts.tsx'
import { toTimeFacts } from '#app/routes/procedures.$key/time-facts.ts'
import { definitionWith, field } from '../support/form-fixture.ts'

const fields = [
  field({ kind: 'single-choice', key: 'loai', label: { vi: 'Loại xe', en: 'Vehicle' }, options: [{ value: 'o_to', label: { vi: 'Ô tô', en: 'Car' } }, { value: 'xe_may', label: { vi: 'Xe máy', en: 'Motorbike' } }] }),
  field({ kind: 'money', key: 'gia', label: { vi: 'Giá', en: 'Price' } }),
]
const column = (key: string, expression: string) => ({ key, title: { vi: `Cột ${key}`, en: `Column ${key}` }, expression })
const definition = definitionWith({
  fields,
  transitions: [{ id: 't', key: 'nhan', command: 'accept', from: ['tiep-nhan'], to: 'tiep-nhan', by: 'holder', title: { vi: 'Nhận' }, effects: [{ kind: 'charge-fee', table: 'phi', title: { vi: 'Phí' }, moment: 'intake' }] }],
  tables: [{
    id: 'tb', key: 'phi', title: { vi: 'Phí' }, output: 'money', inputs: [column('loai', 'loai'), column('gia', 'gia'), column('tong', 'gia * 2')],
    rows: [
      { id: 'r1', cells: ["it == 'xe_may'", 'it < 15000000', null], output: 50_000 },
      { id: 'r2', cells: [null, null, 'it > 7'], output: 90_000 },
      { id: 'r3', cells: [null, null, null], output: 100_000 },
    ],
  }],
  clocks: [{ id: 'c', key: 'xet', title: { vi: 'Xét' }, of: 'agency', suspension: 'pause', limits: [{ when: "loai == 'o_to'", value: 5, unit: 'working-day' }, { value: 2, unit: 'working-day' }] }],
})

test('a fee is told with every condition it hangs on', () => {
  const words = toFeeFacts(definition, '2026-11-27')?.cases.map(({ cases, amount }) => [amount, ...cases.map(({ vi }) => vi)])
  expect(words).toEqual([[50_000, 'Xe máy', '“Giá” nhỏ hơn 15.000.000'], [90_000, '“Cột tong” lớn hơn 7'], [100_000]])
})

test('a limit is told with the case it is for', () => {
  const [limits] = toTimeFacts(definition, '2026-11-27')
  if (!limits) throw new Error('no limits')
  expect(toLimits(limits, messagesFor('vi'), 'vi')).toBe('5 ngày làm việc khi “Loại xe” là “Ô tô”; 2 ngày làm việc trong các trường hợp khác')
  expect(toLimits(limits, messagesFor('en'), 'en')).toBe('5 working days when “Vehicle” is “Car”; 2 working days otherwise')
})
