import { expect, test } from 'vitest'
import { answeringSeconds, effortOf } from '#runtime/forms/filling-time.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

const text = { vi: 'x' }
const field = (kind: 'text' | 'guidance' | 'file' | 'single-choice', parts: object = {}) =>
  Object.assign({ id: `${kind}-1`, key: kind, label: text, maxLength: 20, accept: ['pdf'], maxSizeMb: 1, maxFiles: 1, kind, content: text }, parts) as unknown as Field
const none = () => []
const page = (...fields: Field[]): Section => ({ id: 's', key: 's', title: text, fields: [fields[0] ?? field('text'), ...fields.slice(1)] })

test('what is filled in already takes less than what is typed', () => {
  expect(answeringSeconds(field('text'), none, true)).toBeLessThan(answeringSeconds(field('text'), none))
})

test('a longer example takes longer, a file longer than a word', () => {
  expect(answeringSeconds(field('text', { example: 'a'.repeat(60) }), none)).toBeGreaterThan(answeringSeconds(field('text', { example: 'abc' }), none))
  expect(answeringSeconds(field('file'), none)).toBeGreaterThan(answeringSeconds(field('text'), none))
})

test('guidance is nobody’s question', () => {
  const effort = effortOf([page(field('guidance'), field('text', { required: true }))], none)
  expect([effort.leastQuestions, effort.mostQuestions, effort.pages]).toEqual([1, 1, 1])
})

test('what depends on an answer counts for the most, not for the least', () => {
  const effort = effortOf([page(field('text', { required: true }), field('text', { required: true, visibleWhen: 'x == 1' }))], none)
  expect([effort.leastQuestions, effort.mostQuestions]).toEqual([1, 2])
  expect(effort.leastSeconds).toBeLessThan(effort.mostSeconds)
})
