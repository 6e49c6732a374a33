import { describe, expect, test } from 'vitest'
import { problemText } from '#runtime/form-view/problem-texts.ts'
import type { AnswerProblem, AnswerProblemCode } from '#runtime/forms/verdict.ts'

const place = { label: 'Vốn điều lệ', kind: 'money' } as const

function problem(code: AnswerProblemCode, params: AnswerProblem['params'] = {}): AnswerProblem {
  return { pointer: '/von', code, params }
}

const codes: AnswerProblemCode[] = [
  'required', 'not-offered', 'wrong-type', 'too-short', 'too-long', 'too-small', 'too-large', 'too-few', 'too-many', 'not-unique',
  'pattern', 'format', 'too-many-places', 'not-before', 'not-after', 'period-order', 'check-digit', 'must-accept', 'file-kind', 'file-size',
  'file-unknown', 'area-mismatch', 'record-unknown', 'record-expired', 'record-revoked', 'rule', 'unknown-field',
]

describe.each(['vi', 'en'] as const)('texts in %s', (language) => {
  test.each(codes)('%s is whole sentences', (code) => {
    const text = problemText(problem(code, { limit: 5 }), place, language)
    expect(text).toMatch(/^[\p{Lu}“].*\.$/u)
    expect(text).not.toMatch(/undefined|\[object/)
  })
})

test('the author has the first word', () => {
  const message = { vi: 'Vốn phải từ 2 tỷ đồng.', en: 'At least 2 billion.' }
  expect(problemText({ ...problem('rule'), message }, place, 'en')).toBe('At least 2 billion.')
})

test('limits read the Vietnamese way', () => {
  expect(problemText(problem('too-small', { limit: 2_000_000_000 }), place, 'vi')).toBe('“Vốn điều lệ” phải từ 2.000.000.000 trở lên.')
  expect(problemText(problem('not-after', { limit: '2026-02-05' }), { label: 'Ngày cấp', kind: 'date' }, 'vi')).toBe(
    '“Ngày cấp” không được sau ngày 05/02/2026.',
  )
})

test('a missing answer is asked for by its kind, with the example', () => {
  expect(problemText(problem('required'), { label: 'Phạm vi', kind: 'single-choice' }, 'vi')).toBe('Chọn “Phạm vi”.')
  expect(problemText(problem('required'), { label: 'Tên', kind: 'text', example: 'CÔNG TY A' }, 'vi')).toBe('Nhập “Tên”, ví dụ: CÔNG TY A.')
})
