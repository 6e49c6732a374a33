import { expect, test } from 'vitest'
import { readAnswers } from '#runtime/form-live/read-answers.ts'
import { sampleFields } from '../form-view/sample-section.ts'

const fields = Object.values(sampleFields)

test('leaves out what is no control of the form, and blanks', () => {
  expect(readAnswers(fields, [['_do', 'continue'], ['root[ten]', ' '], ['root[khac]', 'x'], ['root', 'y'], ['upload:/giay', new Blob()]])).toEqual({})
})

test('reads by kind, as a post is read', () => {
  const entries: Array<[string, string]> = [
    ['root[ten]', ' Á  Đông '],
    ['root[von]', '10.750.000'],
    ['root[ty_le]', '1,5'],
    ['root[co_vdt]', 'false'],
    ['root[hoat_dong][]', 'dd'],
    ['root[hoat_dong][]', 'a'],
    ['root[dai_dien][ho_ten]', 'An'],
    ['root[dia_chi][province]', '01'],
    ['root[giay][0][file]', 'ab'],
    ['root[giay][0][name]', 'x.pdf'],
    ['root[giay][0][size]', '12'],
    ['root[giay][0][type]', 'application/pdf'],
  ]
  expect(readAnswers(fields, entries)).toEqual({
    ten: 'Á Đông', von: 10_750_000, ty_le: 1.5, co_vdt: false, hoat_dong: ['a', 'dd'],
    dai_dien: { ho_ten: 'An' }, dia_chi: { province: '01' },
    giay: [{ file: 'ab', name: 'x.pdf', size: 12, type: 'application/pdf' }],
  })
})

test('keeps what cannot be read as it was typed', () => {
  expect(readAnswers(fields, [['root[von]', 'hai tỷ']])).toEqual({ von: 'hai tỷ' })
})

test('keeps blank rows in their place', () => {
  expect(readAnswers(fields, [['root[nhan_su][0][ho_ten]', ''], ['root[nhan_su][2][ho_ten]', 'Chi']])).toEqual({ nhan_su: [{}, {}, { ho_ten: 'Chi' }] })
})
