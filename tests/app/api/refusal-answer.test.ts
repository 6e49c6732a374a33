import { expect, test } from 'vitest'
import { toError } from '#app/api/refusal-answer.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import { definitionWith, field, loadedForm } from '../../support/form-fixture.ts'

const form = await loadedForm(
  definitionWith({
    fields: [
      field({ kind: 'time', key: 'gio', label: { vi: 'Giờ hẹn', en: 'Hour' }, minimum: '07:30' }),
      field({ kind: 'repeat', key: 'ben', maxItems: 3, fields: [field({ kind: 'period', key: 'thue', label: { vi: 'Thời gian thuê', en: 'Lease' } })] }),
    ],
  }),
)

test.each<[string, AnswerProblem, string, string]>([
  ['a part of an answer in a row', { pointer: '/ben/1/thue/from', code: 'required', params: {} }, 'Thời gian thuê: Từ ngày', 'Lease: From'],
  ['an hour that is too early', { pointer: '/gio', code: 'too-small', params: { limit: '07:30' } }, '“Giờ hẹn” sớm hơn mức cho phép. Nhập từ 07:30 trở đi.', '“Hour” is earlier than allowed. Enter 07:30 or later.'],
  ['a place the form does not have', { pointer: '/khac/0', code: 'required', params: {} }, '/khac/0', '/khac/0'],
])('%s is told in the words of the form', (_what, problem, vi, en) => {
  expect(toError(problem, 'vi', form)).toMatchObject({ pointer: problem.pointer, message: expect.stringContaining(vi) })
  expect(toError(problem, 'en', form)).toMatchObject({ pointer: problem.pointer, message: expect.stringContaining(en) })
})
