import { describe, expect, test } from 'vitest'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { CourseFacts } from '#builder/course/course-facts.ts'
import { licensingCourse } from '#builder/course/licensing-course.ts'
import { cloneDraft, newDraft } from '#builder/draft/new-draft.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { idsFrom } from '#builder/draft/renew-ids.ts'
import { toShared } from '#builder/library/shared-procedure.ts'
import { definitionIn } from '../../support/simulated.ts'

const facts: CourseFacts = { paper: { vi: 'Giấy phép bưu chính', en: 'Postal licence' }, act: 'create', division: { vi: 'Phòng Bưu chính', en: 'Post division' }, days: 7, supplementDays: 15, fee: 500_000 }
const sibling = toShared(definitionIn('schemas/procedures/postal-licence-grant.json'), { isDraft: false, address: '' })
const [register] = sibling.registers ?? []

function drafted(): ProcedureDraft {
  const draft = newDraft({ vi: 'Cấp giấy phép', en: 'Grant of a licence' }, [], idsFrom('part_of_draft'))
  const [page] = draft.form.sections
  const field = { kind: 'text', id: 'field_of_name', key: 'ten', label: { vi: 'Tên doanh nghiệp', en: 'Name' }, required: true, maxLength: 100 }
  const outcome = applyCommands(draft, [{ kind: 'add', into: `#${page?.id}/fields`, item: field }])
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.draft
}

function withCourse(draft: ProcedureDraft, given: Partial<CourseFacts>) {
  const outcome = applyCommands(draft, licensingCourse(draft, { ...facts, ...given }, idsFrom('part_of_course')))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome
}

describe.each([
  ['a new paper', { act: 'create' }],
  ['without a fee', { act: 'create', fee: 0 }],
  ['issued again, by a register of its own', { act: 'reissue' }],
  ['as in another procedure', { act: 'reissue', like: sibling, ...(register && { register }) }],
] as const)('%s', (_name, given) => {
  test('nothing is left to put right', () => {
    expect(checkDraft(withCourse(drafted(), given).draft).map(({ code, place }) => `${code} ${place}`)).toEqual([])
  })

  test('one undo brings back what was there', () => {
    const before = drafted()
    const { draft, inverse } = withCourse(before, given)
    const undone = applyCommands(draft, [inverse])
    expect(undone.ok && undone.draft).toEqual(before)
  })
})

test('a new paper writes what the form asks and carries a number of its own', () => {
  const { draft } = withCourse(drafted(), {})
  const effects = draft.transitions.find(({ key }) => key === 'issue-result')?.effects
  expect(effects?.find(({ kind }) => kind === 'write-register')).toMatchObject({ act: 'create', number: 'numbers.paper', values: { ten: 'ten', ngay_cap: 'today' } })
})

test('a paper issued again is asked for once, however often the course is set up', () => {
  const once = withCourse(drafted(), { act: 'reissue' }).draft
  const again = applyCommands(once, licensingCourse(once, { ...facts, act: 'reissue', register: once.registers?.[0] ?? { id: 'r', key: 'r', title: { vi: '' }, fields: [] } }, idsFrom('part_of_again')))
  const asked = again.ok ? again.draft.form.sections.flatMap(({ fields }) => fields).filter(({ kind }) => kind === 'register-record') : []
  expect(asked.map(({ key }) => key)).toEqual(['so_giay_phep_buu_chinh'])
})

test('agency, people and letter heads are those of the procedure it is like', () => {
  const { draft } = withCourse(drafted(), { like: sibling })
  expect(draft.agency).toEqual(sibling.agency)
  expect(draft.units?.map(({ key }) => key)).toEqual(['one-stop-centre', 'post-telecom-division', 'director-board', 'office'])
  expect(draft.letters?.every(({ issuer }) => issuer?.vi === sibling.letterHead?.issuer?.vi)).toBe(true)
})

test('a procedure that has a course gets this one in place of it', () => {
  const draft = cloneDraft(definitionIn('tests/fixtures/procedures/permit.json'), { vi: 'Bản sao', en: 'Copy' }, [], idsFrom('part_of_permit'))
  expect(withCourse(draft, {}).draft.steps.map(({ key }) => key)).toContain('refusal-hand-over')
})

test('a question for a paper of another register asks this one from then on', () => {
  const template = cloneDraft(definitionIn('schemas/procedures/postal-notice-reissue.json'), { vi: 'Bản sao', en: 'Copy' }, [], idsFrom('part_of_notice'))
  const { draft } = withCourse(template, { act: 'reissue', like: sibling, ...(register && { register }) })
  expect(draft.form.sections[0]?.fields[0]).toMatchObject({ kind: 'register-record', key: 'xn_so', register: 'postal-licence' })
  expect(checkDraft(draft).filter(({ severity }) => severity === 'error')).toEqual([])
})
