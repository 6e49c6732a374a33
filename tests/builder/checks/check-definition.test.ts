import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { limits } from '#builder/checks/limits.ts'
import type { Field, ProcedureDefinition, Step, Transition } from '#schemas/generated/procedure.ts'

/** Each finding on definitions that have the fault, and silence on those that only look like it. */

const permit = (): ProcedureDefinition => JSON.parse(readFileSync('tests/fixtures/procedures/permit.json', 'utf8'))

type Change = (definition: ProcedureDefinition) => void
type Fault = [code: string, name: string, change: Change]

const textField = (key: string, more: Partial<Field> = {}): Field => Object.assign({ kind: 'text', id: `fd_${key}`, key, label: { vi: key, en: key }, maxLength: 10 } as const, more)
const fieldsOf = (definition: ProcedureDefinition): Field[] => at(definition.form.sections, 0).fields
const step = (definition: ProcedureDefinition, key: string): Step => found(definition.steps.find((one) => one.key === key))
const move = (definition: ProcedureDefinition, key: string): Transition => found(definition.transitions.find((one) => one.key === key))
const rows = (maxItems: number | undefined, fields = [textField('ten_hang')]): Field => ({ kind: 'repeat', id: 'fd_rows', key: 'hang', label: { vi: 'Hàng', en: 'Goods' }, fields, ...(maxItems !== undefined && { maxItems }) })
const lonely: Step = { id: 'st_lonely', key: 'le_loi', kind: 'review', title: { vi: 'Lẻ', en: 'Lonely' }, status: 4, holder: { role: 'chuyen_vien' } }

const faults: Fault[] = [
  ['duplicate-key', 'two fields of a form', (d) => fieldsOf(d).push(textField('ten'))],
  ['duplicate-key', 'two fields of a row', (d) => fieldsOf(d).push(rows(3, [textField('a'), textField('a', { id: 'fd_a2' })]))],
  ['duplicate-key', 'two steps', (d) => d.steps.push({ ...step(d, 'phat_hanh'), id: 'st_other' })],
  ['duplicate-key', 'two options of a list', (d) => at(d.optionLists, 0).options.push(at(at(d.optionLists, 0).options, 0))],
  ['duplicate-id', 'a copied field', (d) => fieldsOf(d).push(textField('khac', { id: at(fieldsOf(d), 0).id }))],
  ['duplicate-id', 'a copied transition', (d) => d.transitions.push({ ...move(d, 'trinh'), key: 'trinh_2' })],
  ['unknown-reference', 'a transition to nowhere', (d) => Object.assign(move(d, 'trinh'), { to: 'khong_co' })],
  ['unknown-reference', 'a clock that is not there', (d) => move(d, 'trinh').effects.push({ kind: 'start-clock', clock: 'khong_co' })],
  ['unknown-reference', 'a role nobody declared', (d) => Object.assign(step(d, 'tham_dinh'), { holder: { role: 'khong_co' } })],
  ['rule-wrong-type', 'a number compared with text', (d) => fieldsOf(d).push(textField('x', { visibleWhen: 'dien_tich == "lon"' }))],
  ['rule-unknown-choice', 'an option that is not offered', (d) => fieldsOf(d).push(textField('x', { visibleWhen: 'mat_hang == "vang_bac"' }))],
  ['rule-unknown-name', 'a misspelt field', (d) => Object.assign(move(d, 'trinh'), { when: 'dien_tick > 3' })],
  ['rule-syntax', 'half a rule', (d) => Object.assign(move(d, 'trinh'), { when: 'dien_tich >' })],
  ['rule-wrong-result', 'a guard that is a number', (d) => Object.assign(move(d, 'trinh'), { when: 'dien_tich + 1' })],
  ['rule-unguarded-optional', 'an optional date in an ordering', (d) => fieldsOf(d).push(rows(3, [textField('a')]), { kind: 'date', id: 'fd_o', key: 'tuy_y', label: { vi: 'a', en: 'a' } }, textField('x', { visibleWhen: 'tuy_y < today' }))],
  ['missing-translation', 'a label', (d) => Object.assign(at(fieldsOf(d), 0), { label: { vi: 'Tên' } })],
  ['missing-translation', 'a confirmation', (d) => Object.assign(move(d, 'trinh'), { confirm: { vi: 'Chắc chưa?' } })],
  ['unreachable-step', 'nothing leads there', (d) => d.steps.push(lonely)],
  ['unreachable-step', 'only itself leads there', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_loop', key: 'vong', from: ['le_loi'], to: 'le_loi' }))],
  ['dead-end', 'no way out', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_in', key: 'vao', to: 'le_loi' }))],
  ['dead-end', 'a circle', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_in', key: 'vao', to: 'le_loi' }, { ...move(d, 'trinh'), id: 'tr_loop', key: 'vong', from: ['le_loi'], to: 'le_loi' }))],
  ['no-final-step', 'none at all', (d) => d.steps.forEach((one) => one.kind === 'final' && Object.assign(one, { kind: 'review', holder: { role: 'mot_cua' } }))],
  ['no-final-step', 'an end without outcome', (d) => delete step(d, 'da_tra').outcome],
  ['role-without-holder', 'a review nobody holds', (d) => delete step(d, 'tham_dinh').holder],
  ['role-without-holder', 'a counter nobody holds', (d) => delete step(d, 'cho_tiep_nhan').holder],
  ['missing-max-items', 'rows without end', (d) => fieldsOf(d).push(rows(undefined))],
  ['missing-max-items', 'more demanded than allowed', (d) => fieldsOf(d).push({ ...rows(2), minItems: 3 } as Field)],
  ['not-executed-yet', 'a webhook', (d) => move(d, 'trinh').effects.push({ kind: 'webhook', endpoint: 'thue' })],
  ['not-executed-yet', 'a consultation', (d) => Object.assign(step(d, 'tham_dinh'), { consultation: { of: [{ role: 'lanh_dao' }], mode: 'all' } })],
  ['unsafe-pattern', 'a repetition of a repetition', (d) => fieldsOf(d).push(textField('x', { pattern: { regex: '^(a+)+$', message: { vi: 'a', en: 'a' }, sample: 'a' } }))],
  ['unsafe-pattern', 'a sample that does not match', (d) => fieldsOf(d).push(textField('x', { pattern: { regex: '^\\d+$', message: { vi: 'a', en: 'a' }, sample: 'a' } }))],
  ['reserved-key', 'a section that hides the review page', (d) => Object.assign(at(d.form.sections, 0), { key: 'review' })],
  ['reserved-key', 'a section called as the page of papers', (d) => Object.assign(at(d.form.sections, 0), { key: 'papers' })],
  ['too-large', 'too many fields', (d) => fieldsOf(d).push(...Array.from({ length: limits.fieldsOfPage }, (_, index) => textField(`f${index}`)))],
  ['too-large', 'too many conditions on a page', (d) => fieldsOf(d).push(...Array.from({ length: limits.conditionsOfPage + 1 }, (_, index) => textField(`f${index}`, { visibleWhen: 'dien_tich > 3' })))],
]

const innocent: Array<[name: string, change: Change]> = [
  ['the same key in two different groups', (d) => fieldsOf(d).push(rows(3, [textField('ten', { id: 'fd_inner' })]))],
  ['an optional field compared with ==', (d) => fieldsOf(d).push(textField('tuy_y'), textField('x', { visibleWhen: 'tuy_y == "a"' }))],
  ['an optional date with a guard', (d) => fieldsOf(d).push({ kind: 'date', id: 'fd_o', key: 'tuy_y', label: { vi: 'a', en: 'a' } }, textField('x', { visibleWhen: 'has(tuy_y) && tuy_y < today' }))],
  ['a step that goes back before it ends', (d) => (d.steps.push(lonely), d.transitions.push({ ...move(d, 'trinh'), id: 'tr_in', key: 'vao', to: 'le_loi' }, { ...move(d, 'trinh'), id: 'tr_back', key: 've', from: ['le_loi'], to: 'tham_dinh' }))],
  ['rows with as many as allowed', (d) => fieldsOf(d).push({ ...rows(3), minItems: 3 } as Field)],
  ['a strict pattern', (d) => fieldsOf(d).push(textField('x', { pattern: { regex: '^\\d{3}(-\\d{3})*$', message: { vi: 'a', en: 'a' }, sample: '123-456' } }))],
  ['a page as large as allowed', (d) => fieldsOf(d).push(...Array.from({ length: limits.fieldsOfPage - fieldsOf(d).length }, (_, index) => textField(`f${index}`)))],
]

describe('findings', () => {
  test.each(faults)('%s: %s', (code, _name, change) => {
    const definition = permit()
    change(definition)
    expect(checkDefinition(definition).map((finding) => finding.code)).toContain(code)
  })

  test('every finding has a place and a sentence in both languages', () => {
    for (const [, , change] of faults) {
      const definition = permit()
      change(definition)
      for (const { place, text } of checkDefinition(definition)) {
        expect(place).toMatch(/^(\/|$)/)
        expect(text.vi.length).toBeGreaterThan(15)
        expect(text.en.length).toBeGreaterThan(15)
      }
    }
  })

  test('a role nobody holds here is a warning, not an obstacle', () => {
    const findings = checkDefinition(permit(), { holders: [] })
    expect(findings.filter(({ code }) => code === 'role-without-holder').length).toBeGreaterThan(0)
    expect(isPublishable(findings)).toBe(true)
  })
})

describe('no finding', () => {
  test('on the definition itself', () => {
    expect(checkDefinition(permit()).filter(({ severity }) => severity !== 'notice')).toEqual([])
  })

  test.each(innocent)('%s', (_name, change) => {
    const definition = permit()
    change(definition)
    expect(checkDefinition(definition).filter(({ severity }) => severity !== 'notice')).toEqual([])
  })
})

function at<T>(list: readonly T[] | undefined, index: number): T {
  return found(list?.[index])
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not in the fixture')
  return value
}
