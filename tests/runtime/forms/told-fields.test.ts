import { describe, expect, test } from 'vitest'
import { noAreas } from '#runtime/fields/areas.ts'
import { toPageLogic } from '#runtime/form-view/page-logic.ts'
import { loadForm } from '#runtime/forms/runtime-form.ts'
import { toldFields } from '#runtime/forms/told-fields.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const amount = field({ kind: 'integer', key: 'so' })
const fee = field({ kind: 'computed', key: 'phi', type: 'integer', expression: 'int(lookup("bieu_phi", "a"))' })
const rows = field({ kind: 'repeat', key: 'dong', fields: [field({ kind: 'text', maxLength: 20, key: 'ten' }), field({ kind: 'text', maxLength: 20, key: 'ghi_chu', visibleWhen: 'row.ten == "x" && phi > 1' })] })

const formOf = (fields: Field[]) => {
  const definition = definitionWith({ fields })
  return loadForm(definition, { key: definition.form.key }, () => true)
}
const formOfPages = (...pages: Field[][]) => {
  const definition = definitionWith({ fields: [] })
  const sections = pages.map((fields, index) => ({ id: `s_trang_${index}`, key: `trang_${index}`, title: { vi: 'Trang' }, fields }))
  return loadForm({ ...definition, form: { ...definition.form, sections } }, { key: definition.form.key }, () => true)
}
const judgedIn = { today: '2026-02-10', channel: 'online', account: {}, areas: noAreas, files: 'unchecked', record: 'unchecked' } as const
const nothing = { answers: {}, verdict: { answers: {}, hidden: [] }, judgedIn }

describe('what only the server can tell', () => {
  test.each([
    ['a table', 'int(lookup("bieu_phi", "a")) > so'],
    ['a calendar', 'workdays(today, so) > today'],
    ['a register record', 'has(record.so_giay)'],
    ['the names of areas', 'has(noi.text)'],
    ['a value that hangs on one of these', 'phi > 1'],
  ])('hangs on %s', (_what, visibleWhen) => {
    const form = formOf([amount, fee, field({ kind: 'address', key: 'noi' }), field({ kind: 'text', maxLength: 20, key: 'them', visibleWhen })])
    expect([...toldFields(form).told].sort()).toEqual(['phi', 'them'])
  })

  test('is found in rows and in what stands in a group', () => {
    const group = field({ kind: 'group', key: 'nhom', visibleWhen: 'phi > 2', fields: [field({ kind: 'text', maxLength: 20, key: 'trong' })] })
    expect([...toldFields(formOf([fee, rows, group])).told].sort()).toEqual(['dong.ghi_chu', 'nhom', 'nhom.trong', 'phi'])
  })

  test('is nothing of rules over answers, rows and the day', () => {
    const sum = field({ kind: 'computed', key: 'tong', type: 'integer', expression: 'so + size(dong.ten)' })
    expect(toldFields(formOf([amount, rows, sum, field({ kind: 'text', maxLength: 20, key: 'qua_han', visibleWhen: 'today > date("2026-01-01")' }), fee])).told).toEqual(new Set(['phi', 'dong.ghi_chu']))
  })
})

describe('a page carries its rules', () => {
  test('only when CEL is needed', () => {
    const simple = formOf([amount, field({ kind: 'text', maxLength: 20, key: 'them', visibleWhen: 'so == 3' })])
    expect(toPageLogic(simple, simple.sections[0]?.key ?? '', nothing)).toBeUndefined()
  })

  test('without texts, and with no answer of another page but those its rules read', () => {
    const form = formOfPages([field({ kind: 'integer', key: 'so', help: { vi: 'Giúp đỡ' }, atMost: 'so_khac' })], [field({ kind: 'integer', key: 'so_khac' }), field({ kind: 'integer', key: 'bi_mat' })])
    const answers = { so: 1, so_khac: 2, bi_mat: 3 }
    const logic = toPageLogic(form, 'trang_0', { answers, verdict: { answers, hidden: [] }, judgedIn })
    expect(logic?.answers).toEqual({ so_khac: 2 })
    expect(logic?.fields.map(({ key }) => key)).toEqual(['so'])
    expect(JSON.stringify(logic)).not.toContain('Giúp đỡ')
  })

  test('and those of other pages that change with its answers', () => {
    const sum = field({ kind: 'computed', key: 'tong', type: 'integer', expression: 'so + so_khac' })
    const form = formOfPages([amount, field({ kind: 'text', maxLength: 20, key: 'ly_do', visibleWhen: 'tong > 10' })], [field({ kind: 'integer', key: 'so_khac' }), sum, field({ kind: 'computed', key: 'rieng', type: 'integer', expression: 'so_khac * 2' })])
    const answers = { so_khac: 4, tong: 4, rieng: 8 }
    const logic = toPageLogic(form, 'trang_0', { answers, verdict: { answers, hidden: [] }, judgedIn })
    expect(logic?.fields.map(({ key }) => key)).toEqual(['ly_do', 'tong'])
    expect(logic?.computed).toEqual(['tong'])
    expect(logic?.answers).toEqual({ so_khac: 4, tong: 4 })
  })
})
