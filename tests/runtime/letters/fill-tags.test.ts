import { describe, expect, test } from 'vitest'
import { fillTags, tagsOf } from '#runtime/letters/fill-tags.ts'
import { loadedPermit } from '../../support/permit-engine.ts'

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
