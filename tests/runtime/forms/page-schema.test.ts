import { describe, expect, test } from 'vitest'
import { optionsOf, textIn, toPageSchema, toUiSchema } from '#runtime/forms/page-schema.ts'
import { sampleFields, sampleOptionLists, sectionOf } from '../form-view/sample-section.ts'

const section = sectionOf(Object.values(sampleFields))

describe('texts and options', () => {
  test('fall back to Vietnamese', () => {
    expect(textIn({ vi: 'Tên' }, 'en')).toBe('Tên')
    expect(textIn({ vi: 'Tên', en: 'Name' }, 'en')).toBe('Name')
  })

  test('come from the field, or from the list it names', () => {
    expect(optionsOf(sampleFields.ten)).toEqual([])
    expect(optionsOf({ ...sampleFields.loai, optionsFrom: 'khong_co' }, sampleOptionLists)).toEqual([])
    expect(optionsOf(sampleFields.loai, sampleOptionLists).map(({ value }) => value)).toEqual(['tnhh', 'cp'])
    expect(optionsOf(sampleFields.pham_vi).map(({ value }) => value)).toEqual(['noi_tinh', 'lien_tinh'])
  })
})

describe('schema of a page', () => {
  test('has no conditionals and no texts', () => {
    const text = JSON.stringify(toPageSchema(section))
    expect(text).not.toMatch(/"(allOf|if|then|else|title|description|default|const)"/)
  })

  test('has every field in the authored order, whatever its condition', () => {
    const { properties } = toPageSchema(section)
    expect(Object.keys(properties ?? {})).toEqual(section.fields.map(({ key }) => key))
    expect(properties).toMatchObject({
      von: { type: 'integer' },
      dai_dien: { type: 'object', properties: { ho_ten: { type: 'string' } } },
      nhan_su: { type: 'array', items: { type: 'object', properties: { chuc_vu: { type: 'string' } } } },
    })
  })
})

describe('uiSchema of a page', () => {
  test('names the kind and holds the texts of one language', () => {
    expect(toUiSchema(section, 'vi', sampleOptionLists)).toMatchObject({
      ten: { 'ui:field': 'text', 'ui:title': 'Tên doanh nghiệp', 'ui:description': 'Viết hoa, như trên giấy chứng nhận. Ví dụ: CÔNG TY ABC' },
      loai: { 'ui:field': 'single-choice', 'ui:enumNames': { tnhh: 'Công ty TNHH', cp: 'Công ty cổ phần' } },
      nhan_su: { 'ui:title': 'Nhân sự', items: { ho_ten: { 'ui:title': 'Họ và tên' } } },
    })
    expect(toUiSchema(section, 'en')).toMatchObject({ dai_dien: { 'ui:title': 'Representative', ho_ten: { 'ui:title': 'Full name' } } })
  })
})
