import { describe, expect, test } from 'vitest'
import { possibleProblems } from '#builder/fields/possible-problems.ts'
import { judge } from '#runtime/forms/judge.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import { toOptionsOf } from '#runtime/forms/sections.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const optionsOf = toOptionsOf([])
const codes = (one: Field): string[] => possibleProblems(one, optionsOf).map(({ code, part }) => (part === undefined ? code : `${part} ${code}`))

/** What `judge` says of the answer that is told to bring a problem, as it would be typed. */
async function judged(one: Field, sample: string, part?: string): Promise<string[]> {
  const form = await loadedForm(definitionWith({ fields: [one] }))
  const control = part === undefined ? `root[${one.key}]` : `root[${one.key}][${part}]`
  const { answers } = parsePost(form, undefined, [[control, sample]])
  return judge(form, answers, judgeContext).problems.map(({ code }) => code)
}

const scalar: Field[] = [
  field({ kind: 'text', key: 'a', maxLength: 5, minLength: 3, required: true }),
  field({ kind: 'text', key: 'a', maxLength: 20, pattern: { regex: '^[A-Z]{2}$', message: { vi: 'Hai chữ cái' }, sample: 'AB' } }),
  field({ kind: 'long-text', key: 'a', maxLength: 10 }),
  field({ kind: 'email', key: 'a', required: true }),
  field({ kind: 'phone', key: 'a' }),
  field({ kind: 'url', key: 'a' }),
  field({ kind: 'integer', key: 'a', minimum: 2, maximum: 9, required: true }),
  field({ kind: 'decimal', key: 'a', places: 2, minimum: 2, maximum: 9 }),
  field({ kind: 'money', key: 'a', minimum: 1000, maximum: 9000 }),
  field({ kind: 'percentage', key: 'a', places: 0, minimum: 0, maximum: 100 }),
  field({ kind: 'date', key: 'a', required: true }),
  field({ kind: 'time', key: 'a' }),
  field({ kind: 'date-time', key: 'a' }),
  field({ kind: 'month', key: 'a' }),
  field({ kind: 'yes-no', key: 'a', required: true }),
  field({ kind: 'single-choice', key: 'a', options: [{ value: 'x', label: { vi: 'X' } }] }),
  field({ kind: 'identity-number', key: 'a', documents: ['citizen-id'] }),
  field({ kind: 'enterprise-number', key: 'a' }),
]

describe('every answer that is told to be wrong is wrong that way', () => {
  test.each(scalar.map((one) => [one.kind, one] as const))('%s', async (_kind, one) => {
    for (const { code, sample, part } of possibleProblems(one, optionsOf)) {
      if (sample.includes('…')) continue
      expect(await judged(one, sample, part), `${code} ${sample}`).toContain(code)
    }
  })
})

describe('nothing is missing', () => {
  test.each([
    [field({ kind: 'text', key: 'a', maxLength: 5, minLength: 3, required: true }), ['required', 'too-short', 'too-long']],
    [field({ kind: 'period', key: 'a', required: true }), ['required', 'from required', 'from format', 'to required', 'to format', 'to period-order']],
    [field({ kind: 'date', key: 'a', notBefore: 'today', notAfter: 'today' }), ['format', 'not-before', 'not-after']],
    [field({ kind: 'file', key: 'a', accept: ['pdf'], maxSizeMb: 2, maxFiles: 2 }), ['too-many', 'file-kind', 'file-size']],
    [field({ kind: 'register-record', key: 'a', register: 'so', states: ['in-force', 'expired'] }), ['too-long', 'record-unknown', 'record-revoked']],
    [field({ kind: 'declaration', key: 'a', statement: { vi: 'Tôi cam kết' } }), ['must-accept']],
    [field({ kind: 'group', key: 'a', fields: [] }), []],
    [field({ kind: 'repeat', key: 'a', fields: [], maxItems: 3, minItems: 2 }), ['too-few', 'too-many']],
  ] as const)('%j', (one, expected) => {
    expect(codes(one)).toEqual(expected)
  })
})

test('the words of the author come first, also those of a pattern', () => {
  const own = field({ kind: 'text', key: 'a', maxLength: 9, required: true, messages: { required: { vi: 'Ghi tên vào đây' } }, pattern: { regex: '^A$', message: { vi: 'Chỉ chữ A' }, sample: 'A' } })
  expect(possibleProblems(own, optionsOf).map(({ code, message }) => [code, message?.vi])).toEqual([['required', 'Ghi tên vào đây'], ['too-long', undefined], ['pattern', 'Chỉ chữ A']])
})
