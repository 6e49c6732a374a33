import { describe, expect, test } from 'vitest'
import { changesConcerning, concernedChanges } from '#builder/publish/concerned.ts'
import { describeChanges } from '#builder/publish/diff/describe.ts'
import { carefulPolicies, migrationPlan, type Policies, type Standing } from '#builder/publish/migration-plan.ts'
import { changeClasses } from '#builder/publish/diff/change-class.ts'
import type { VersionHash } from '#runtime/ids.ts'
import { loadProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { answers, loadedPermit, permit } from '../../support/permit-engine.ts'

const moveAll: Policies = { harmless: 'move', 'changes-meaning': 'move', 'needs-answer': 'move', 'loses-data': 'move', 'changes-route': 'move' }
const at = (step: string, parts: Partial<Standing> = {}): Standing => ({ version: loadedPermit.hash, step, holder: { role: 'chuyen_vien', unit: 'phong-cho' }, clocks: {}, taken: {}, answers, ...parts })

function changed(change: (definition: ProcedureDefinition) => void) {
  const definition = structuredClone(permit)
  change(definition)
  return loadProcedure({ hash: 'b'.repeat(64) as VersionHash, definition })
}

const plan = (to: ReturnType<typeof changed>, policies: Policies, steps?: Record<string, string>) => migrationPlan({ from: permit, to, policies, ...(steps && { steps }) })
const fieldsOf = (definition: ProcedureDefinition) => definition.form.sections[0]?.fields ?? []
const withQuestion = changed((definition) => void fieldsOf(definition).push({ kind: 'text', id: 'fd_note', key: 'ghi_chu', label: { vi: 'Ghi chú' }, required: true, maxLength: 50 }))
const withoutMail = changed((definition) => {
  const fields = fieldsOf(definition)
  fields.splice(fields.findIndex(({ key }) => key === 'thu'), 1)
})

describe('a dossier stays', () => {
  test('where a change that concerns it is to be kept from it', () => {
    expect(plan(withoutMail, { ...moveAll, 'loses-data': 'keep' })(at('tham_dinh'))).toEqual({ outcome: 'stays' })
  })

  test('under the version it has', () => {
    expect(plan(withQuestion, moveAll)(at('tham_dinh', { version: withQuestion.hash }))).toEqual({ outcome: 'stays' })
  })
})

describe('a dossier cannot be moved', () => {
  test.each([
    ['waiting for its applicant', at('cho_bo_sung', { holder: { applicant: true } }), { code: 'with-applicant' }],
    ['at a step that is gone', at('khong_co'), { code: 'step-missing', step: 'khong_co' }],
  ])('%s', (_name, standing, refusal) => {
    expect(plan(withQuestion, moveAll)(standing)).toEqual({ outcome: 'cannot', refusal })
  })

  test('when it is to be asked where nothing can be asked', () => {
    expect(plan(withQuestion, { ...moveAll, 'needs-answer': 'ask' })(at('phe_duyet'))).toEqual({ outcome: 'cannot', refusal: { code: 'cannot-ask', step: 'phe_duyet' } })
  })
})

test('what a dossier never answered is no loss to it', () => {
  const { thu: _mail, ...without } = answers
  const keeping = plan(withoutMail, { ...moveAll, 'loses-data': 'keep' })
  expect(keeping(at('tham_dinh', { answers: without }))).toEqual({ outcome: 'moves', step: 'tham_dinh' })
  const concerning = changesConcerning({ from: permit, to: withoutMail.definition })
  expect([concerning(answers), concerning(without)]).toEqual([describeChanges(permit, withoutMail.definition), []])
})

test('answers are looked at only for changes that depend on them', () => {
  const both = changed((definition) => {
    const fields = fieldsOf(definition)
    fields.splice(fields.findIndex(({ key }) => key === 'thu'), 1)
    fields.push({ kind: 'text', id: 'fd_note', key: 'ghi_chu', label: { vi: 'Ghi chú' }, required: true, maxLength: 50 })
    definition.title.vi = 'Tên khác'
  })
  const { always, byAnswers } = concernedChanges({ from: permit, to: both.definition })
  expect(byAnswers.map(({ did }) => did)).toEqual(['removed'])
  expect(always).toEqual(describeChanges(permit, both.definition).filter((change) => change.class !== 'harmless' && change.did !== 'removed'))
})

test('whom a new question concerns is asked for it', () => {
  expect(plan(withQuestion, { ...moveAll, 'needs-answer': 'ask' })(at('tham_dinh'))).toMatchObject({ outcome: 'asked', step: 'tham_dinh', transition: 'yeu_cau_bo_sung', items: [{ at: 'ghi_chu' }] })
})

test('a renamed step is found by its id, another by the map', () => {
  const renamed = changed((definition) => {
    const text = JSON.stringify(definition).replaceAll('"tham_dinh"', '"xem_xet"').replaceAll('steps.tham_dinh.', 'steps.xem_xet.')
    Object.assign(definition, JSON.parse(text))
  })
  expect(plan(renamed, moveAll)(at('tham_dinh'))).toEqual({ outcome: 'moves', step: 'xem_xet' })
  expect(plan(renamed, moveAll, { tham_dinh: 'phe_duyet' })(at('tham_dinh'))).toEqual({ outcome: 'moves', step: 'phe_duyet' })
})

test('the plan is the same each time, and careful unless told otherwise', () => {
  expect(Object.keys(carefulPolicies).toSorted()).toEqual([...changeClasses].toSorted())
  const [first, second] = [plan(withQuestion, carefulPolicies), plan(withQuestion, carefulPolicies)]
  for (const { key } of permit.steps) expect(first(at(key))).toEqual(second(at(key)))
})
