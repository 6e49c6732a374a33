import { describe, expect, test } from 'vitest'
import { fieldAtElement, keysTo, loadPreviewForm, oneRowEach, previewVerdict } from '#builder/editor/form/preview-form.ts'
import { definitionWith, field } from '../../../support/form-fixture.ts'

const kind = field({ kind: 'single-choice', key: 'loai', options: [{ value: 'a', label: { vi: 'A' } }, { value: 'b', label: { vi: 'B' } }] })
const other = field({ kind: 'text', key: 'khac', maxLength: 20, visibleWhen: "loai == 'b'", requiredWhen: "loai == 'b'" })
const rows = field({ kind: 'repeat', key: 'dong', maxItems: 3, fields: [field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'text', key: 'ten', maxLength: 20 })] })] })

describe('conditions in the preview', () => {
  test('are followed with the answers there are', () => {
    const loaded = loadPreviewForm(definitionWith({ fields: [kind, other] }), 'don')
    expect(loaded?.isWhole).toBe(true)
    expect(loaded && previewVerdict(loaded, {}).hidden).toEqual(['/khac'])
    expect(loaded && previewVerdict(loaded, { loai: 'b' })).toMatchObject({ hidden: [], required: ['/khac'] })
  })

  test('a rule that does not parse is left out, and that is told', () => {
    const broken = [kind, { ...other, visibleWhen: "loai == 'b" }, field({ kind: 'computed', key: 'tong', type: 'integer', expression: '1 +' })]
    const loaded = loadPreviewForm(definitionWith({ fields: broken, rules: [{ key: 'r', assert: '(', message: { vi: 'Không' }, severity: 'error' }] }), 'don')
    expect(loaded?.isWhole).toBe(false)
    expect(loaded && previewVerdict(loaded, { loai: 'b' })).toMatchObject({ hidden: [], required: ['/khac'] })
  })

  test('a form that is not there has no preview', () => {
    expect(loadPreviewForm(definitionWith({ fields: [kind] }), 'khong-co')).toBeUndefined()
  })
})

test('rows nobody has added are shown once', () => {
  expect(oneRowEach([kind, rows])).toEqual({ dong: [{ nhom: {} }] })
})

describe('questions and fields', () => {
  const section = { id: 's', key: 's', title: { vi: 'S' }, fields: [kind, rows] }
  test.each([
    ['root.loai', 'f_loai'],
    ['root.loai:e', 'f_loai'],
    ['root.dong.0.nhom.ten', 'f_ten'],
    ['root.dong.#.nhom', 'f_nhom'],
    ['root.loai.province', 'f_loai'],
    ['root', undefined],
    ['other.loai', undefined],
    ['root.khong_co', undefined],
  ])('%s is of %s', (id, expected) => {
    expect(fieldAtElement(section, id)?.id).toBe(expected)
  })
  test('the keys that lead to a field', () => {
    expect(keysTo(section.fields, 'f_ten')).toEqual(['dong', 'nhom', 'ten'])
    expect(keysTo(section.fields, 'gone')).toBeUndefined()
  })
})
