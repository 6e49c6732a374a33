import { describe, expect, test } from 'vitest'
import { fillTags, tagsOf } from '#runtime/letters/fill-tags.ts'
import { loadedPermit } from '../../support/permit-engine.ts'
import { indexFields } from '#runtime/procedure/field-index.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const values = {
  fields: loadedPermit.fields,
  utcOffsetMinutes: 420,
  values: {
    ten: 'Quán Đức',
    mat_hang: 'an_uong',
    tu_ngay: '2026-02-05',
    so_tien: 10_750_000,
    now: '2026-02-09T18:30:00.000Z',
    co_san: true,
    dia_chi: { street: '1 Lê Lợi', commune: '00001', province: '01', text: '1 Lê Lợi, phường Sông Hương, thành phố Huế' },
    dong_so_huu: [{ ten: 'An' }, { ten: 'Bình' }],
  },
}
const fill = (text: string) => fillTags(text, values)

describe('what is not there leaves nothing', () => {
  test.each(['{{khong_co}}', '{{khong_co | date-long}}', '{{ten | money}}', '{{ten.constructor}}', '{{__proto__}}', '{{khong_co | money-words}}'])('%s', (text) => {
    expect(fill(text)).toBe('')
  })

  test('text without a tag stays as it is, markup included', () => {
    expect(fill('Số {n} #strong[x] {{}} }}')).toBe('Số {n} #strong[x] {{}} }}')
  })

  test('an unknown format is passed over', () => {
    expect(fill('{{ten | cursive}}')).toBe('Quán Đức')
  })
})

test.each([
  ['{{ten}}', 'Quán Đức'],
  ['{{ ten | upper }}', 'QUÁN ĐỨC'],
  ['{{tu_ngay}}', '05/02/2026'],
  ['{{tu_ngay | date}}', '05/02/2026'],
  ['{{tu_ngay | date-long}}', 'ngày 05 tháng 02 năm 2026'],
  ['{{now | date}}', '10/02/2026'],
  ['{{now | date-time}}', '01 giờ 30 phút, ngày 10/02/2026'],
  ['{{so_tien | money}}', '10.750.000 đồng'],
  ['{{so_tien | number}}', '10.750.000'],
  ['{{so_tien | money-words}}', 'Mười triệu bảy trăm năm mươi nghìn đồng'],
  ['{{mat_hang}}', 'Ăn uống'],
  ['{{mat_hang | label}}', 'Ăn uống'],
  ['{{mat_hang | label | upper}}', 'ĂN UỐNG'],
  ['{{mat_hang | upper}}', 'ĂN UỐNG'],
  ['{{co_san}}', 'Có'],
  ['{{dia_chi}}', '1 Lê Lợi, phường Sông Hương, thành phố Huế'],
  ['{{dong_so_huu.ten | list}}', 'An; Bình'],
])('%s becomes "%s"', (text, filled) => {
  expect(fill(text)).toBe(filled)
})

test('months from March on have no leading zero, days always', () => {
  const at = (date: string) => fillTags('{{d | date-long}}', { ...values, values: { d: date } })
  expect(at('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026')
  expect(at('2026-12-31')).toBe('ngày 31 tháng 12 năm 2026')
})

test('the tags of a text are known to checks', () => {
  expect(tagsOf('{{a.b | date | upper}} và {{c}}')).toEqual([
    { path: 'a.b', formats: ['date', 'upper'] },
    { path: 'c', formats: [] },
  ])
})

describe('answers are written as people read them', () => {
  const fields = indexFields(
    definitionWith({
      lists: [{ key: 'nganh', id: 'l_nganh', title: { vi: 'Ngành' }, csv: 'code,name\n5310,Bưu chính\n5320,Chuyển phát\n' }],
      fields: [
        field({ kind: 'list-choice', key: 'nganh', list: 'nganh' }),
        field({ kind: 'file', key: 'giay', accept: ['pdf'], maxSizeMb: 5, maxFiles: 2 }),
        field({ kind: 'period', key: 'dot' }),
        field({ kind: 'month', key: 'thang' }),
        field({ kind: 'computed', key: 'het_han', type: 'date', expression: 'addDays(today, 30)' }),
        field({
          kind: 'repeat',
          key: 'nguoi',
          maxItems: 3,
          fields: [field({ kind: 'date', key: 'ngay_sinh' }), field({ kind: 'money', key: 'luong' }), field({ kind: 'list-choice', key: 'nghe', list: 'nganh' })],
        }),
      ],
    }),
  )
  const filed = {
    nganh: '5310',
    giay: [{ file: 'a'.repeat(64), name: 'Giấy phép.pdf', size: 1500, type: 'application/pdf' }],
    dot: { from: '2026-02-05', to: '2026-03-01' },
    thang: '2026-02',
    het_han: '2026-03-07',
    nguoi: [{ ngay_sinh: '1990-01-02', luong: 10_000_000, nghe: '5320' }, { luong: 8_000_000 }, { ngay_sinh: '1985-12-31', nghe: '5310' }],
  }

  test.each([
    ['{{nganh}}', 'Bưu chính'],
    ['{{giay}}', 'Giấy phép.pdf (1,5 kB)'],
    ['{{dot}}', 'Từ ngày 05/02/2026 đến ngày 01/03/2026'],
    ['{{dot.from | date}}', '05/02/2026'],
    ['{{thang}}', '02/2026'],
    ['{{het_han}}', '07/03/2026'],
    ['{{nguoi.ngay_sinh}}', '02/01/1990; 31/12/1985'],
    ['{{nguoi.ngay_sinh | date-long}}', 'ngày 02 tháng 01 năm 1990; ngày 31 tháng 12 năm 1985'],
    ['{{nguoi.luong}}', '10.000.000 đồng; 8.000.000 đồng'],
    ['{{nguoi.nghe | upper}}', 'CHUYỂN PHÁT; BƯU CHÍNH'],
  ])('%s becomes "%s"', (text, written) => {
    expect(fillTags(text, { fields, utcOffsetMinutes: 420, values: filed })).toBe(written)
  })
})

test.each(['2026-02-09T18:30:00.123456Z', '2026-02-09T18:30:00+07:99', '2026-99-99', '2026-02-09T25:00:00Z'])('a format that does not suit %s fails nothing', (text) => {
  for (const format of ['date', 'date-long', 'date-time']) expect(() => fillTags(`{{d | ${format}}}`, { ...values, values: { d: text } })).not.toThrow()
})
