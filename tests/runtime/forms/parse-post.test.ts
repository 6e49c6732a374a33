import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '#runtime/forms/judge.ts'
import { mergePage } from '#runtime/forms/merge-page.ts'
import { nativeEntries } from '../../support/native-entries.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const option = (value: string) => ({ value, label: { vi: value } })
const leaves = (suffix: string): Field[] => [
  field({ kind: 'text', key: `text${suffix}`, maxLength: 30, required: true }),
  field({ kind: 'long-text', key: `long${suffix}`, maxLength: 300, required: true }),
  field({ kind: 'email', key: `email${suffix}`, required: true }),
  field({ kind: 'phone', key: `phone${suffix}`, required: true }),
  field({ kind: 'url', key: `url${suffix}`, required: true }),
  field({ kind: 'integer', key: `integer${suffix}`, minimum: -5, required: true }),
  field({ kind: 'decimal', key: `decimal${suffix}`, places: 3, required: true }),
  field({ kind: 'money', key: `money${suffix}`, required: true }),
  field({ kind: 'date', key: `date${suffix}`, required: true }),
  field({ kind: 'yes-no', key: `yes${suffix}`, required: true }),
  field({ kind: 'declaration', key: `declare${suffix}`, statement: { vi: 'Tôi cam kết' }, required: true }),
  field({ kind: 'single-choice', key: `one${suffix}`, options: ['a', 'b', 'dd'].map(option), required: true }),
  field({ kind: 'multiple-choice', key: `some${suffix}`, options: ['a', 'b', 'dd'].map(option), required: true }),
  field({ kind: 'file', key: `file${suffix}`, accept: ['pdf'], maxSizeMb: 5, maxFiles: 2, required: true }),
  field({ kind: 'identity-number', key: `person${suffix}`, documents: ['citizen-id'], required: true }),
  field({ kind: 'enterprise-number', key: `tax${suffix}`, required: true }),
]
const form = await loadedForm(
  definitionWith({
    sections: [
      { id: 's_a', key: 'a', title: { vi: 'A' }, fields: leaves('') },
      {
        id: 's_b',
        key: 'b',
        title: { vi: 'B' },
        fields: [
          field({ kind: 'group', key: 'nhom', fields: [...leaves('_g'), field({ kind: 'group', key: 'sau', fields: leaves('_d') })] }),
          field({ kind: 'repeat', key: 'hang', maxItems: 3, required: true, fields: [...leaves('_r'), field({ kind: 'repeat', key: 'trong', maxItems: 2, required: true, fields: leaves('_n') })] }),
        ],
      },
    ],
  }),
)

describe('hostile controls', () => {
  test.each([
    ['root[__proto__][x]', 'malformed-name'],
    ['root[text][constructor][__proto__]', 'malformed-name'],
    ['root[Text]', 'malformed-name'],
    ['root[]', 'malformed-name'],
    ['root[text', 'malformed-name'],
    ['root[text]x', 'malformed-name'],
    ['root[hang][][text_r]', 'malformed-name'],
    ['root[hang][1000][text_r]', 'malformed-name'],
    [`root${'[a]'.repeat(13)}`, 'too-deep'],
    [`root[${'a'.repeat(1000)}]`, 'malformed-name'],
  ])('%s is ignored, and says why', (name, reason) => {
    const { answers, ignored } = parsePost(form, undefined, [[name, 'x']])
    expect([answers, ignored.map((one) => one.reason)]).toEqual([{}, [reason]])
  })

  test('fields that are not on the page, buttons and uploads are passed over', () => {
    const entries: Array<[string, unknown]> = [['_do', 'continue'], ['upload:/papers/a', { name: 'a.pdf' }], ['root[nhom][text_g]', 'x'], ['root[khac]', 'x'], ['root[constructor]', 'x']]
    expect(parsePost(form, 'a', entries)).toEqual({ answers: {}, ignored: [] })
  })

  test('texts beyond any limit and floods of controls are cut off in time', () => {
    expect(parsePost(form, 'a', [['root[text]', 'x'.repeat(1_000_000)]]).ignored).toMatchObject([{ reason: 'too-long' }])
    const flood = Array.from({ length: 1_000_000 }, (_, index): [string, string] => [`root[hang][${index % 999}][text_r]`, 'x'])
    expect(parsePost(form, undefined, flood).ignored.at(-1)).toMatchObject({ reason: 'too-many' })
    expect(cpuTime(() => parsePost(form, undefined, flood))).toBeLessThan(1_000)
  })

  test('never throw, whatever they are', () => {
    const name = fc.oneof(fc.string(), fc.array(fc.constantFrom('text', 'hang', '0', '1', 'nhom', 'file', '', '__proto__')).map((parts) => `root${parts.map((part) => `[${part}]`).join('')}`))
    fc.assert(fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
      expect(judge(form, parsePost(form, undefined, entries).answers, judgeContext).problems.length).toBeGreaterThan(0)
    }))
  })
})

describe('a post', () => {
  test('of any answers gives the same answers back', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { answers, problems } = sampleAnswers(form, { seed, context: judgeContext })
        expect(problems).toEqual([])
        expect(parsePost(form, undefined, nativeEntries(form, undefined, answers)).answers).toEqual(answers)
      }),
      { numRuns: 60 },
    )
  })

  test('of a page changes that page alone', () => {
    const { answers } = sampleAnswers(form, { seed: 1, context: judgeContext })
    const { text, ...others } = answers
    const posted = nativeEntries(form, 'a', answers).filter(([name]) => name !== 'root[text]')
    expect(text).toBeDefined()
    expect(mergePage(form, 'a', answers, parsePost(form, 'a', posted).answers)).toEqual(others)
  })

  test('without the hidden controls of a file loses no file', () => {
    const { answers } = sampleAnswers(form, { seed: 1, context: judgeContext })
    const posted = nativeEntries(form, undefined, answers).filter(([name]) => !/^root(\[nhom\](\[sau\])?)?\[file/.test(name))
    expect(mergePage(form, undefined, answers, parsePost(form, undefined, posted).answers)).toEqual(answers)
  })

  test('keeps what cannot be read, for the person to mend', () => {
    const { answers } = parsePost(form, 'a', [['root[money]', 'mười triệu'], ['root[date]', '32/13/2026'], ['root[text]', ' ']])
    expect(answers).toEqual({ money: 'mười triệu', date: '2026-13-32' })
    expect(judge(form, answers, judgeContext).problems).toContainEqual({ pointer: '/money', code: 'wrong-type', params: { type: 'integer' } })
    expect(nativeEntries(form, 'a', answers)).toContainEqual(['root[money]', 'mười triệu'])
  })
})
