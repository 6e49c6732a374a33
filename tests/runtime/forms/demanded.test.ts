import { describe, expect, test } from 'vitest'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

/** What is demanded, and how often that is said. */
const text = (key: string, more: object = {}) => field({ kind: 'text', key, maxLength: 20, ...more })
const form = await loadedForm(
  definitionWith({
    fields: [
      text('cach'),
      field({ kind: 'group', key: 'lien_he', requiredWhen: 'cach == "thu"', fields: [text('noi'), text('ghi_chu')] }),
      field({ kind: 'group', key: 'nguoi', required: true, fields: [text('ten', { required: true, minLength: 3 })] }),
      field({ kind: 'declaration', key: 'cam_ket', statement: { vi: 'Tôi cam kết' }, required: true }),
    ],
  }),
)
const good: Answers = { nguoi: { ten: 'Lan' }, cam_ket: true }
const said = (answers: Answers) => judge(form, { ...good, ...answers }, judgeContext).problems.map(({ pointer, code }) => `${pointer} ${code}`)

describe('of a group in which nothing must be answered by itself', () => {
  test('something must be, while the group is demanded', () => {
    expect(said({ cach: 'thu' })).toEqual(['/lien_he required'])
    expect(said({ cach: 'thu', lien_he: { ghi_chu: 'Cạnh chợ' } })).toEqual([])
    expect(said({ cach: 'khac' })).toEqual([])
  })
})

describe('one fault is said once', () => {
  test.each<[string, Answers, string]>([
    ['a declaration that is a word', { cam_ket: 'có' }, '/cam_ket wrong-type'],
    ['a declaration that is not made', { cam_ket: false }, '/cam_ket must-accept'],
    ['a blank of blanks', { nguoi: { ten: '  ' } }, '/nguoi/ten required'],
    ['a group without what it asks for', { nguoi: {} }, '/nguoi/ten required'],
    ['a number for a text', { nguoi: { ten: 7 } }, '/nguoi/ten wrong-type'],
  ])('%s', (_what, answers, problem) => {
    expect(said(answers)).toEqual([problem])
  })
})

test('a document with nothing but faults is judged within a second, however many they are', () => {
  const unknown = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`khong_co_${index}`, 1]))
  expect(cpuTime(() => expect(said(unknown)).toHaveLength(40_000))).toBeLessThan(1000)
})
