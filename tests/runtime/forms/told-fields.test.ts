import { describe, expect, test } from 'vitest'
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
const judgedIn = { today: '2026-02-10', channel: 'online', account: {} } as const

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
    expect(toPageLogic(simple, simple.sections[0]?.key ?? '', { answers: {}, judgedIn })).toBeUndefined()
  })

  test('without texts, and with the answers of other pages', () => {
    const form = formOf([field({ kind: 'integer', key: 'so', help: { vi: 'Giúp đỡ' }, atMost: 'so_khac' })])
    const logic = toPageLogic(form, form.sections[0]?.key ?? '', { answers: { so: 1, so_khac: 2 }, judgedIn })
    expect(logic?.answers).toEqual({ so_khac: 2 })
    expect(JSON.stringify(logic)).not.toContain('Giúp đỡ')
  })
})
