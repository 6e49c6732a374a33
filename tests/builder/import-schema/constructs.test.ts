import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { importedForm, plainAjv } from './imported-form.ts'
import { mutated, randomFrom, sampleDocument } from './sample-document.ts'

/** One small schema for each construct, judged beside plain Ajv on made documents and the ones named. */
type Construct = { schema: Record<string, unknown>; draft?: 2019 | 2020; documents: unknown[] }

const drafts = { 2019: 'https://json-schema.org/draft/2019-09/schema', 2020: 'https://json-schema.org/draft/2020-12/schema' } as const
const tree = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } } }

const wide = (prefix: string) => ({ type: 'object', properties: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${prefix}${index}`, { type: 'string' }])) })
const constructs: Readonly<Record<string, Construct>> = {
  '$ref into definitions': { schema: { definitions: { a: { type: 'string', minLength: 2 } }, properties: { x: { $ref: '#/definitions/a' }, y: { $ref: '#/properties/x' } } }, documents: [{ x: 'ab' }, { y: 'a' }] },
  '$ref with names beside it': { schema: { definitions: { a: { type: 'string' } }, properties: { x: { $ref: '#/definitions/a', maxLength: 2 } } }, documents: [{ x: 'ab' }, { x: 'abc' }] },
  '$ref by $id and anchor': { schema: { $defs: { a: { $id: 'https://a.example/a', $anchor: 'here', type: 'integer' } }, properties: { x: { $ref: 'https://a.example/a' }, y: { $ref: 'https://a.example/a#here' } } }, draft: 2020, documents: [{ x: 1 }, { y: 'a' }] },
  'a reference to a whole that contains it': { schema: tree, documents: [{ name: 'a', children: [{ name: 'b', children: [{ name: 'c', children: [{ name: 'd', children: [{ nom: 1 }] }] }] }] }, { name: 'a', children: [{}] }] },
  allOf: { schema: { allOf: [{ required: ['a'], properties: { a: { type: 'string' } } }, { properties: { a: { minLength: 3 }, b: { type: 'integer' } } }] }, documents: [{ a: 'abc', b: 1 }, { a: 'ab' }, { b: 1 }] },
  'anyOf of objects': { schema: { type: 'object', anyOf: [{ required: ['mail'], properties: { mail: { type: 'string', format: 'email' } } }, { required: ['phone'], properties: { phone: { type: 'string' } } }] }, documents: [{ mail: 'a@b.vn' }, { phone: '1' }, { mail: 'a@b.vn', phone: '1' }, { mail: 'x' }, {}] },
  'oneOf of objects': { schema: { type: 'object', oneOf: [{ required: ['a'], properties: { a: { type: 'string' } } }, { required: ['b'], properties: { b: { type: 'integer' } } }] }, documents: [{ a: 'x' }, { b: 1 }, { a: 'x', b: 1 }, { c: 1 }] },
  'oneOf told apart by a constant': { schema: { type: 'object', required: ['kind'], oneOf: [{ properties: { kind: { const: 'a' }, x: { type: 'string' } }, required: ['x'] }, { properties: { kind: { const: 'b' }, y: { type: 'integer' } }, required: ['y'] }] }, documents: [{ kind: 'a', x: 'x' }, { kind: 'b', y: 1 }, { kind: 'a', y: 1 }, { kind: 'b', y: 1, x: 5 }, { kind: 'c' }] },
  'oneOf in rows': { schema: { type: 'object', properties: { rows: { type: 'array', items: { type: 'object', oneOf: [{ required: ['a'], properties: { a: { type: 'string' } } }, { required: ['b'], properties: { b: { type: 'integer' } } }] } } } }, documents: [{ rows: [{ a: 'x' }, { b: 1 }] }, { rows: [{ a: 'x', b: 1 }] }, { rows: [{}] }, { rows: [5, null] }] },
  'anyOf of types': { schema: { type: 'object', properties: { x: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] } } }, documents: [{ x: 'a' }, { x: 1.5 }, { x: null }, { x: true }] },
  'oneOf of titled constants': { schema: { type: 'object', properties: { x: { oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } } }, documents: [{ x: 'a' }, { x: 'c' }] },
  'dependencies of names': { schema: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, dependencies: { a: ['b'] } }, documents: [{ a: '1' }, { a: '1', b: '1' }, { b: '1' }] },
  'dependencies with oneOf': { schema: { type: 'object', properties: { pet: { enum: ['none', 'cat'] } }, dependencies: { pet: { oneOf: [{ properties: { pet: { enum: ['none'] } } }, { properties: { pet: { enum: ['cat'] }, name: { type: 'string' } }, required: ['name'] }] } } }, documents: [{ pet: 'none' }, { pet: 'cat' }, { pet: 'cat', name: 'Miu' }, { pet: 'none', name: 5 }] },
  'dependentRequired and dependentSchemas': { schema: { type: 'object', properties: { a: { type: 'string' } }, dependentRequired: { a: ['b'] }, dependentSchemas: { b: { properties: { b: { type: 'integer' } } } } }, draft: 2020, documents: [{ a: 'x' }, { a: 'x', b: 1 }, { b: 'x' }] },
  'if, then, else': { schema: { type: 'object', properties: { kind: { enum: ['a', 'b'] } }, if: { properties: { kind: { const: 'a' } }, required: ['kind'] }, then: { required: ['x'], properties: { x: { type: 'string' } } }, else: { properties: { y: { type: 'integer' } } } }, documents: [{ kind: 'a' }, { kind: 'a', x: 'x' }, { kind: 'b', x: 5, y: 1 }, { kind: 'b', y: 'no' }] },
  'patternProperties and additionalProperties': { schema: { type: 'object', properties: { a: { type: 'string' } }, patternProperties: { '^x_': { type: 'integer' } }, additionalProperties: false }, documents: [{ a: 'a', x_1: 1 }, { x_1: 'a' }, { b: 1 }, { '': 1 }, { '.a': 1 }, { '=': 1 }] },
  'a map of objects': { schema: { type: 'object', additionalProperties: { type: 'object', required: ['n'] } }, documents: [{ a: { n: 1 } }, { a: {} }, {}] },
  'tuples of older drafts': { schema: { type: 'object', properties: { t: { type: 'array', items: [{ type: 'string' }, { type: 'integer' }], additionalItems: false } } }, documents: [{ t: ['a', 1] }, { t: ['a', 1, 2] }, { t: [1] }, { t: [] }] },
  prefixItems: { schema: { type: 'object', properties: { t: { prefixItems: [{ type: 'string' }, { type: 'object', properties: { z: { type: 'string' } } }], items: { type: 'boolean' } } } }, draft: 2020, documents: [{ t: ['a', { z: 'z' }, true] }, { t: ['a', {}, 1] }, { t: 5 }] },
  'const of every kind': { schema: { type: 'object', properties: { a: { const: 'x' }, b: { const: 5 }, c: { const: { p: [1, null] } }, d: { const: null }, e: { const: true } } }, documents: [{ a: 'x', b: 5, c: { p: [1, null] }, d: null, e: true }, { b: '5' }, { c: { p: [1] } }, { e: false }] },
  'enum of every kind': { schema: { type: 'object', properties: { a: { enum: ['x', 1, null, true, { k: 1 }] }, b: { enum: ['', ' '] }, c: { type: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true } } }, documents: [{ a: { k: 1 } }, { a: '1' }, { b: '' }, { c: ['a', 'b'] }, { c: ['a', 'a'] }, { c: [] }] },
  'contains with limits': { schema: { type: 'object', properties: { a: { type: 'array', contains: { type: 'integer' }, minContains: 2, maxContains: 3 } } }, draft: 2020, documents: [{ a: [1, 2] }, { a: [1] }, { a: [1, 2, 3, 4] }] },
  'lists of lists': { schema: { type: 'object', properties: { m: { type: 'array', items: { type: 'array', items: { type: 'number' } } } } }, documents: [{ m: [[1, 2], [3]] }, { m: [[], ['a']] }, { m: [1] }] },
  'type lists and null': { schema: { type: ['object', 'null'], properties: { a: { type: ['string', 'null'] }, b: { type: ['integer', 'string'] } } }, documents: [null, { a: null }, { b: 'x' }, { b: 1.5 }] },
  nullable: { schema: { type: 'object', properties: { a: { type: 'string', nullable: true } } }, documents: [{ a: null }, { a: 'x' }, { a: 1 }] },
  'numbers and their bounds': { schema: { type: 'object', properties: { a: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, b: { multipleOf: 0.01 }, c: { type: 'integer', maximum: 2 ** 63 } } }, documents: [{ a: 0.5 }, { a: 0 }, { a: 1 }, { b: 1.01 }, { b: 1.001 }, { c: 5 }, { c: 1.5 }] },
  formats: { schema: { type: 'object', properties: Object.fromEntries(['date', 'time', 'date-time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference', 'uuid', 'json-pointer', 'regex', 'byte', 'url', 'int32'].map((format) => [format, { format }])) }, documents: [{ date: '0000-01-01', time: '23:59:60Z', 'date-time': '2026-02-29T00:00:00Z' }, { date: '2024-02-29', byte: 'QUJD', url: 'http://a.vn', int32: 2 ** 31 }, { regex: '(', uri: 'a' }, { email: 'a@b', hostname: 'a..b', ipv6: '::1' }, { byte: 'A' }, { url: 'http://10.0.0.1' }] },
  patterns: { schema: { type: 'object', properties: { a: { pattern: '^(a+)+$' }, b: { pattern: '\\bx(?=y)' }, c: { pattern: '^\\S(?:[\\s\\S]*\\S)?(?![\\s\\S])' }, d: { pattern: '[\\p{L}]{2,}' }, e: { pattern: '^(?:a|ab)(?:c|bcd)?$' } } }, documents: [{ a: 'aaa', b: 'a xy', c: 'a b', d: 'Đường', e: 'abcd' }, { a: 'ab' }, { b: 'axy' }, { c: ' a' }, { c: 'a\n' }, { d: 'a1' }, { e: 'abb' }] },
  not: { schema: { type: 'object', not: { required: ['a', 'b'] }, properties: { a: { not: { type: 'null' } } } }, documents: [{ a: 1 }, { a: 1, b: 1 }, { a: null }] },
  propertyNames: { schema: { type: 'object', propertyNames: { maxLength: 3 }, minProperties: 1, maxProperties: 2 }, documents: [{}, { a: 1 }, { abcd: 1 }, { a: 1, b: 1, c: 1 }] },
  unevaluatedProperties: { schema: { type: 'object', allOf: [{ properties: { a: true } }], properties: { b: true }, unevaluatedProperties: false }, draft: 2020, documents: [{ a: 1, b: 2 }, { c: 1 }] },
  $recursiveRef: { schema: { type: 'object', properties: { in: { $recursiveRef: '#' }, n: { type: 'integer' } } }, draft: 2019, documents: [{ in: { in: { n: 1 } } }, { in: { n: 'x' } }] },
  'names no field can have': { schema: { type: 'object', required: ['Họ và tên'], properties: { 'Họ và tên': { type: 'string' }, firstName: { type: 'string' }, first_name: { type: 'string' }, constructor: { type: 'string' }, today: { type: 'string' }, '': { type: 'integer' }, 'a/b~c': { type: 'integer' }, 1: { type: 'string' } } }, documents: [{ 'Họ và tên': 'An', firstName: 'a', first_name: 'b', today: 'x', '': 1, 'a/b~c': 2, 1: 'x' }, { 'Họ và tên': 'An', 'a/b~c': 'x' }, { 'Họ và tên': 'An', '': 'x' }] },
  'an object over several pages': { schema: { type: 'object', required: ['o'], properties: { o: { type: 'object', required: ['q'], additionalProperties: false, properties: { p: wide('p'), q: wide('q'), r: { type: 'integer' } }, anyOf: [{ required: ['p'] }, { required: ['r'] }] } } }, documents: [{ o: { p: { p1: 'a' }, q: { q1: 'b' }, r: 1 } }, { o: { q: {} } }, { o: { q: { q2: 5 } } }, { o: {} }, { o: 5 }, { o: { q: {}, r: 1, s: 1 } }] },
  'a list as the whole': { schema: { type: 'array', items: { type: 'string' }, minItems: 1 }, documents: [['a'], [], [1], 'a', {}] },
  'a text as the whole': { schema: { type: 'string', minLength: 2 }, documents: ['ab', 'a', 5, {}, null] },
  'bounds of draft 4': { schema: { $schema: 'http://json-schema.org/draft-04/schema#', type: 'object', properties: { a: { type: 'number', minimum: 0 } } }, documents: [{ a: 0 }, { a: -1 }] },
  'readOnly, writeOnly and a discriminator restrict nothing': { schema: { type: 'object', properties: { a: { type: 'string', readOnly: true }, b: { type: 'string', writeOnly: true }, c: { type: 'string', deprecated: true } } }, documents: [{ a: 'x', b: 'y', c: 'z' }, { a: 1 }] },
  'if over null and one choice': { schema: { type: 'object', properties: { kind: { enum: ['a', null, 'b'] } }, if: { properties: { kind: { enum: [null, 'a'] } } }, then: { required: ['x'], properties: { x: { type: 'string' } } } }, documents: [{ kind: 'a' }, { kind: 'a', x: 'x' }, { kind: null, x: 'x' }, { kind: null }, { x: 'x' }, {}, { kind: 'b' }] },
  'if over a choice that is not offered': { schema: { type: 'object', properties: { kind: { enum: ['a', 'b'] } }, if: { properties: { kind: { enum: ['a', 'z'] } } }, then: { required: ['x'], properties: { x: { type: 'string' } } } }, documents: [{ kind: 'a' }, { kind: 'a', x: 'x' }, { kind: 'b', x: 'x' }, { kind: 'b' }, { x: 'x' }, {}] },
  'if over a choice with null in it': { schema: { type: 'object', properties: { kind: { enum: ['a', null, 'b'] } }, required: ['kind'], if: { properties: { kind: { const: 'a' } } }, then: { required: ['x'], properties: { x: { type: 'string' } } } }, documents: [{ kind: 'a' }, { kind: 'a', x: 'x' }, { kind: 'b' }, { kind: 'c' }] },
  'a chain of if, then, else': { schema: { type: 'object', properties: { k: { enum: ['a', 'b', 'c'] } }, if: { properties: { k: { const: 'a' } }, required: ['k'] }, then: { required: ['x'] }, else: { if: { properties: { k: { const: 'b' } }, required: ['k'] }, then: { required: ['y'] }, else: { required: ['z'] } } }, documents: [{ k: 'a' }, { k: 'a', x: 1 }, { k: 'b', y: 1 }, { k: 'b' }, { k: 'c' }, { k: 'c', z: 1 }, {}] },
  'an enum with null in it': { schema: { type: 'object', required: ['a'], properties: { a: { enum: ['x', 'y', null] }, b: { type: ['string', 'null'], enum: ['x', null] } } }, documents: [{ a: null }, { a: 'x', b: null }, { a: 'z' }, { a: 'x', b: 'y' }, {}] },
  'an unknown format': { schema: { type: 'object', properties: { a: { type: 'string', format: 'màu-sắc' }, b: { format: 'tel' } } }, documents: [{ a: 'đỏ', b: 'x' }, { a: 1 }, { b: 5 }] },
  '$dynamicRef to the whole': { schema: { $dynamicAnchor: 'node', type: 'object', properties: { n: { type: 'integer' }, in: { type: 'array', items: { $dynamicRef: '#node' } } } }, draft: 2020, documents: [{ n: 1, in: [{ n: 2 }] }, { in: [{ n: 'a' }] }, { in: [5] }] },
  'one enum for several': { schema: { type: 'object', properties: { m: { type: 'object', required: ['a', 'B c'], properties: { a: { enum: ['1', '2'] }, 'B c': { enum: ['1', '2'] } } } } }, documents: [{ m: { a: '1', 'B c': '2' } }, { m: { a: '1' } }, { m: { a: '3', 'B c': '1' } }] },
  'boolean schemas': { schema: { type: 'object', properties: { a: true, b: false } }, documents: [{ a: 1 }, { b: 1 }] },
}

describe.each(Object.entries(constructs))('%s', (_name, { schema, draft, documents }) => {
  test('is judged as plain Ajv judges it, and nothing is left out', async () => {
    const isValid = plainAjv(schema, draft ?? 7)
    const { definition, report, problemsOf } = await importedForm({ ...schema, ...(draft && { $schema: drafts[draft] }) })
    const next = randomFrom(documents.length * 31 + 7)
    const made = Array.from({ length: 12 }, (_, index) => sampleDocument(schema, next, index % 2 === 0))
    const tried = [...documents, ...made].flatMap((document) => [document, ...Array.from({ length: 12 }, () => mutated(document, next))])

    expect(isPublishable(checkDefinition(definition)), JSON.stringify(checkDefinition(definition).slice(0, 3))).toBe(true)
    expect(report.unsupported).toEqual([])
    for (const document of tried) expect(problemsOf(document).length === 0, `${JSON.stringify(document)} ${JSON.stringify(problemsOf(document))}`).toBe(isValid(document))
  })
})
