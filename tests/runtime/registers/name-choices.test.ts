import { expect, test } from 'vitest'
import { nameChoices } from '#runtime/registers/name-choices.ts'
import type { Field, WriteRegisterEffect } from '#schemas/generated/procedure.ts'
import { loadedPermit, permitWith } from '../../support/permit-engine.ts'

const produce = { vi: 'Nông sản', en: 'Produce' }
const food = { vi: 'Ăn uống', en: 'Food and drink' }

test('a code that was taken over from a choice is named as its option', () => {
  expect(nameChoices(loadedPermit, 'quay_hang', { ten: 'nong_san', mat_hang: 'nong_san', dien_tich: 8 })).toEqual({ ten: 'nong_san', mat_hang: produce, dien_tich: 8 })
})

test.each([
  ['a value no option has', 'quay_hang', { mat_hang: 'Nông sản' }],
  ['a column nothing writes', 'quay_hang', { khac: 'nong_san', constructor: 'nong_san' }],
  ['a register the procedure does not write', 'so_khac', { mat_hang: 'nong_san' }],
  ['no text', 'quay_hang', { mat_hang: null, ten: undefined, dien_tich: 8, moi: true }],
])('%s stays as it is', (_, register, values) => {
  expect(nameChoices(loadedPermit, register, values)).toEqual(values)
})

test('what a rule works out of a choice stays as it is', () => {
  const procedure = permitWith(({ transitions }) => {
    for (const effect of transitions.flatMap(({ effects }) => effects)) if (effect.kind === 'write-register') writing(effect, `mat_hang == 'an_uong' ? 'nong_san' : 'an_uong'`)
  })
  expect(nameChoices(procedure, 'quay_hang', { mat_hang: 'nong_san' })).toEqual({ mat_hang: 'nong_san' })
})

test('a later act that writes the column in another way does not hide the name', () => {
  const procedure = permitWith(({ transitions }) => {
    const [create] = transitions.flatMap(({ effects }) => effects.filter((effect) => effect.kind === 'write-register'))
    if (create) transitions.at(-1)?.effects.push({ ...create, act: 'amend', values: { mat_hang: 'record.mat_hang' } })
  })
  expect(nameChoices(procedure, 'quay_hang', { mat_hang: 'an_uong' })).toEqual({ mat_hang: food })
})

test('choices of several answers, and inside groups and rows, are named too', () => {
  const goods = { id: 'f_goods', kind: 'multiple-choice', key: 'hang', label: { vi: 'Hàng' }, optionsFrom: 'mat-hang' } as Field
  const procedure = permitWith(({ form, transitions }) => {
    form.sections[0]?.fields.push({ id: 'f_stalls', kind: 'repeat', key: 'quay', label: { vi: 'Quầy' }, maxItems: 3, fields: [goods] })
    for (const effect of transitions.flatMap(({ effects }) => effects)) if (effect.kind === 'write-register') writing(effect, ' quay ')
  })
  expect(nameChoices(procedure, 'quay_hang', { mat_hang: [{ hang: ['nong_san', 'an_uong'], so: 1 }, { hang: [] }] })).toEqual({ mat_hang: [{ hang: [produce, food], so: 1 }, { hang: [] }] })
})

function writing(effect: WriteRegisterEffect, rule: string): void {
  effect.values['mat_hang'] = rule
}
