import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { takeDocument } from '#runtime/forms/take-document.ts'
import { toDocument } from '#runtime/forms/document.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

/** Constraints and the document of an imported form, without the importer. */

const schema = {
  type: 'object',
  required: ['firstName'],
  properties: {
    firstName: { type: 'string', minLength: 1, pattern: '\\S' },
    tags: { type: 'array', items: { type: ['string', 'null'] }, uniqueItems: true },
    pair: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }], items: false },
    level: { enum: [1, '1', null] },
    free: {},
    home: { type: 'object', properties: { url: { format: 'url' }, when: { format: 'date-time' } }, required: ['url'] },
  },
}
const member = (id: string, name: string, as?: 'json' | 'list') => ({ field: id, name, ...(as && { as }) })
const definition = definitionWith({
  fields: [
    field({ kind: 'text', key: 'first_name', maxLength: 20, required: true }),
    field({ kind: 'repeat', key: 'tags', maxItems: 5, fields: [field({ kind: 'text', key: 'tag', maxLength: 20 })] }),
    field({ kind: 'group', key: 'pair', fields: [field({ kind: 'integer', key: 'p0' }), field({ kind: 'text', key: 'p1', maxLength: 9 })] }),
    field({ kind: 'single-choice', key: 'level', options: ['1', '"1"', 'null'].map((value) => ({ value, label: { vi: value } })) }),
    field({ kind: 'long-text', key: 'free', maxLength: 1000 }),
    field({ kind: 'group', key: 'home', fields: [field({ kind: 'url', key: 'url' }), field({ kind: 'text', key: 'when', maxLength: 40 })] }),
    field({ kind: 'yes-no', key: 'own', required: true }),
  ],
  constraints: [{ id: 'c_all', key: 'all', pointer: '', reason: { vi: 'Lược đồ gốc' }, schema }],
  document: [
    member('f_first_name', 'firstName'),
    member('f_tags', 'tags'),
    member('f_tag', ''),
    member('f_pair', 'pair', 'list'),
    member('f_p0', '0'),
    member('f_p1', '1'),
    member('f_level', 'level', 'json'),
    member('f_free', 'free', 'json'),
    member('f_home', 'home'),
    member('f_url', 'url'),
    member('f_when', 'when'),
  ],
})

let form: RuntimeForm
beforeAll(async () => {
  form = await loadedForm(definition)
})

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
const isValid = ajv.compile(schema)
const withOwn = (document: unknown) => ({ ...takeDocument(form, document, judgeContext), own: true })

const documents: unknown[] = [
  { firstName: 'An' },
  {},
  null,
  [],
  'text',
  { firstName: '' },
  { firstName: null },
  { first_name: 'An' },
  { firstName: 'An', tags: [] },
  { firstName: 'An', tags: ['a', null, 'b'] },
  { firstName: 'An', tags: ['a', 'a'] },
  { firstName: 'An', tags: 'a' },
  { firstName: 'An', pair: [1, 'x'] },
  { firstName: 'An', pair: [1, 'x', 2] },
  { firstName: 'An', pair: ['x'] },
  { firstName: 'An', pair: { 0: 1 } },
  { firstName: 'An', level: 1 },
  { firstName: 'An', level: '1' },
  { firstName: 'An', level: null },
  { firstName: 'An', level: 2 },
  { firstName: 'An', free: { deep: [null, ''] }, '': 1, '.x': 2, '=': 3, _flag: true },
  { firstName: 'An', home: {} },
  { firstName: 'An', home: { url: 'https://a.example', more: {} } },
  { firstName: 'An', home: { url: 'https://a.example', when: '2026-02-30T00:00:00Z' } },
  { firstName: 'An', tags: Array.from({ length: 700 }, (_, index) => `t${index}`) },
]

describe('a document of an imported form', () => {
  test.each(documents)('%j is judged as plain Ajv judges it', (document) => {
    const { problems } = judge(form, withOwn(document), judgeContext)
    expect(problems.length === 0, JSON.stringify(problems)).toBe(isValid(document))
  })

  test.each(documents)('%j comes back as it was', (document) => {
    if (!form.document) throw new Error('not imported')
    expect(toDocument(form.document, withOwn(document))).toEqual(document)
  })

  test('is refused at the field that holds it', () => {
    const problems = (document: unknown) => judge(form, withOwn(document), judgeContext).problems.map(({ pointer, code }) => `${pointer} ${code}`)
    expect(problems({})).toEqual(['/first_name required'])
    expect(problems({ firstName: 'An', tags: ['a', 5] })).toEqual(['/tags/1/tag rule'])
    expect(problems({ firstName: 'An', home: { when: '2026' } })).toEqual(['/home/url required', '/home/when rule'])
    expect(problems({ firstName: 'An', pair: [1, 2] })).toEqual(['/pair/p1 rule'])
  })

  test('leaves fields of the author to the form', () => {
    const answers = takeDocument(form, { firstName: 'An' }, judgeContext)
    expect(judge(form, answers, judgeContext).problems).toMatchObject([{ pointer: '/own', code: 'required' }])
  })

  test('with a hostile text ends soon', () => {
    const started = performance.now()
    judge(form, withOwn({ firstName: 'An', home: { url: `http://${':'.repeat(100_000)}`, when: '1'.repeat(100_000) } }), judgeContext)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
