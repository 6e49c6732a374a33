import { expect, test } from 'vitest'
import { toLiveData, toScriptText } from '#runtime/form-view/live-data.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import type { Section } from '#schemas/generated/procedure.ts'
import { sampleFields, sectionOf } from './sample-section.ts'

const first: Section = { ...sectionOf([sampleFields.pham_vi, sampleFields.ghi_chu]), key: 'dau' }
const second = sectionOf([
  { ...sampleFields.ten, visibleWhen: 'pham_vi == "noi_tinh"' },
  { ...sampleFields.von, required: false, requiredWhen: 'co_vdt == true' },
  sampleFields.co_vdt,
  { ...sampleFields.so_nguoi, visibleWhen: 'von > 5' },
  sampleFields.nhan_su,
])

function dataOf(answers = {}) {
  return toLiveData({ section: second.key, sections: [first, second], language: 'en', answers, optionsOf })
}

test('carries only the answers of other pages that a condition reads', () => {
  expect(dataOf({ pham_vi: 'noi_tinh', ghi_chu: 'bí mật', ten: 'A' }).elsewhere).toEqual({ pham_vi: 'noi_tinh' })
})

test('says conditions as data, and which of them only the server can tell', () => {
  expect(dataOf().rules).toEqual([
    { path: ['ten'], visible: [{ op: 'equals', path: ['pham_vi'], value: 'noi_tinh' }] },
    { path: ['von'], visible: [], required: { op: 'equals', path: ['co_vdt'], value: true } },
    { path: ['so_nguoi'], visible: [], ask: true },
    { path: ['nhan_su', 'chuc_vu'], row: ['nhan_su'], visible: [{ op: 'equals', path: ['quan_ly'], value: true }] },
  ])
})

test('carries fields in one language and without what the page has already', () => {
  const [ten] = dataOf().fields
  expect(ten).toMatchObject({ key: 'ten', label: { vi: 'Name of the enterprise' } })
  expect(JSON.stringify(dataOf())).not.toContain('In capitals')
})

test('cannot end the script it stands in', () => {
  expect(toScriptText(dataOf({ pham_vi: '</script><b>' }))).not.toContain('<')
})
