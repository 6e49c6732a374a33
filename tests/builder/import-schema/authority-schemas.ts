/** Schemas in the ways authorities write them, one for each way; ours, made for trying. */
export type Draft = 7 | 2019 | 2020
export type AuthoritySchema = { schema: Record<string, unknown>; draft?: Draft; documents?: unknown[] }

const drafts = { 2019: 'https://json-schema.org/draft/2019-09/schema', 2020: 'https://json-schema.org/draft/2020-12/schema' } as const
const text = { type: 'string' }

export const authoritySchemas: Readonly<Record<string, AuthoritySchema>> = {
  'a tax return of definitions that refer to each other by $id': {
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#', $id: 'https://tax.example/return.json', title: 'Return', type: 'object', additionalProperties: false, required: ['taxpayer', 'year'],
      definitions: {
        money: { $id: '#money', type: 'number', minimum: 0, maximum: 99999999999.99, multipleOf: 0.01 },
        party: { $id: 'party.json', type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1, maxLength: 160 }, address: { $ref: 'address.json' } } },
        address: { $id: 'address.json', type: 'object', required: ['line1', 'country'], properties: { line1: text, country: { type: 'string', pattern: '^[A-Z]{2}$' } }, additionalProperties: false },
      },
      properties: { year: { type: 'integer', minimum: 2000, maximum: 2100 }, taxpayer: { $ref: 'party.json' }, income: { $ref: '#money' }, agents: { type: 'array', items: { $ref: 'party.json' }, maxItems: 3 } },
    },
    documents: [{ year: 2025, taxpayer: { name: 'A' } }, { year: 2025, taxpayer: { name: 'A', address: { line1: 'x', country: 'VN' } }, income: 1.005 }, { year: 2025, taxpayer: { name: 'A', address: { line1: 'x', country: 'vn' } } }],
  },
  'a filing with relative references and anchors': {
    draft: 2020,
    schema: {
      $id: 'https://registry.example/filings/root', type: 'object',
      $defs: { item: { $id: '/shared/item', $anchor: 'item', type: 'object', properties: { code: { $ref: '#code' }, sub: { $ref: 'item' } }, $defs: { code: { $anchor: 'code', type: 'string', maxLength: 4 } } } },
      properties: { first: { $ref: '/shared/item' }, second: { $ref: 'https://registry.example/shared/item#code' }, third: { $ref: '../shared/item#/properties/code' } },
    },
    documents: [{ first: { code: 'abcd', sub: { code: 'abcde' } } }, { second: 'abcde' }, { third: 'abc' }],
  },
  'allOf that takes from each other': {
    schema: { allOf: [{ type: 'object', required: ['a'] }, { properties: { a: { type: 'string', minLength: 5 }, n: { minimum: 5 } } }, { properties: { a: { maxLength: 3 }, n: { type: 'integer', maximum: 3 } } }, { properties: { c: { type: ['string', 'number'] } } }, { properties: { c: { type: ['number', 'null'] } } }] },
    documents: [{ a: 'abc' }, { a: 'abcde' }, { a: 'x', n: 4 }, { c: 5 }, { a: 5 }],
  },
  'allOf of types that cannot be together': { schema: { type: 'object', properties: { x: { allOf: [{ type: 'string' }, { type: 'integer' }] }, y: { allOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] }, z: { allOf: [{ const: 1 }, { const: 2 }] } } }, documents: [{}, { x: 'a' }, { y: 'b' }, { y: 'a' }, { z: 1 }] },
  'oneOf by an enum of the branches': {
    schema: { type: 'object', required: ['applicant'], properties: { applicant: { type: 'object', required: ['type'], oneOf: [{ properties: { type: { enum: ['person', 'minor'] }, born: { type: 'string', format: 'date' } }, required: ['born'] }, { properties: { type: { enum: ['company'] }, number: { type: 'string', pattern: '^\\d{10}$' } }, required: ['number'] }] } } },
    documents: [{ applicant: { type: 'person', born: '2000-01-01' } }, { applicant: { type: 'minor', number: '1' } }, { applicant: { type: 'company', number: '0123456789' } }, { applicant: { type: 'company', number: '0123456789', born: 'x' } }, { applicant: { type: 'ship' } }],
  },
  'oneOf of referred objects without a name for it': { schema: { type: 'object', definitions: { p: { type: 'object', properties: { first: text, last: text }, required: ['first', 'last'], additionalProperties: false }, o: { type: 'object', properties: { name: text }, required: ['name'], additionalProperties: false } }, properties: { who: { oneOf: [{ $ref: '#/definitions/p' }, { $ref: '#/definitions/o' }] }, all: { type: 'array', items: { anyOf: [{ $ref: '#/definitions/p' }, { $ref: '#/definitions/o' }] } } } }, documents: [{ who: { first: 'a', last: 'b' } }, { who: { name: 'x' } }, { who: { name: 'x', first: 'a' } }, { all: [{ name: 'a' }, { first: 'a' }] }] },
  'dependencies of both kinds beside each other': {
    schema: { type: 'object', properties: { card: { type: 'string' }, billing: text, paid: { type: 'boolean' } }, dependencies: { card: ['billing'], paid: { oneOf: [{ properties: { paid: { const: false } } }, { properties: { paid: { const: true }, receipt: { type: 'string', minLength: 3 } }, required: ['receipt'] }] } } },
    documents: [{ card: '1' }, { card: '1', billing: 'x' }, { paid: true }, { paid: true, receipt: 'abc' }, { paid: false, receipt: 5 }],
  },
  'pattern properties of languages': { schema: { type: 'object', properties: { title: { type: 'object', patternProperties: { '^[a-z]{2}(-[A-Z]{2})?$': { type: 'string', minLength: 1 } }, additionalProperties: false, minProperties: 1 }, notes: { patternProperties: { '^x-': {} }, additionalProperties: { type: 'integer' } } } }, documents: [{ title: { vi: 'a', 'en-GB': 'b' } }, { title: {} }, { title: { vietnamese: 'a' } }, { notes: { 'x-a': 'x', b: 1 } }, { notes: { b: 'x' } }] },
  'tuples as each draft writes them': {
    draft: 2019,
    schema: { type: 'object', properties: { a: { type: 'array', items: [text, { type: 'integer' }] }, b: { type: 'array', items: [text], additionalItems: { type: 'boolean' } }, c: { type: 'array', items: [{ enum: ['x', 'y'] }, { type: 'object', properties: { z: text } }], additionalItems: false, minItems: 2 }, d: { items: [true, false] } } },
    documents: [{ a: ['x', 1, 'more'] }, { a: [1] }, { b: ['x', true, 1] }, { c: ['x', {}] }, { c: ['x'] }, { d: [1] }, { d: [1, 2] }],
  },
  'contains, from once to some': { draft: 2020, schema: { type: 'object', properties: { roles: { type: 'array', items: { type: 'object', properties: { role: { enum: ['director', 'secretary'] } } }, contains: { properties: { role: { const: 'director' } }, required: ['role'] }, minContains: 1, maxContains: 2 }, none: { contains: { type: 'null' }, minContains: 0 } } }, documents: [{ roles: [] }, { roles: [{ role: 'director' }] }, { roles: [{ role: 'director' }, { role: 'director' }, { role: 'director' }] }, { none: [] }] },
  'if in if in else': {
    schema: { type: 'object', properties: { kind: { enum: ['a', 'b', 'c'] }, n: { type: 'integer' } }, if: { properties: { kind: { const: 'a' } }, required: ['kind'] }, then: { required: ['n'], if: { properties: { n: { minimum: 10 } } }, then: { required: ['why'], properties: { why: text } }, else: { properties: { why: false } } }, else: { if: { properties: { kind: { enum: ['b'] } }, required: ['kind'] }, then: { properties: { x: text }, required: ['x'] }, else: { not: { required: ['x'] } } } },
    documents: [{ kind: 'a' }, { kind: 'a', n: 5 }, { kind: 'a', n: 5, why: 'x' }, { kind: 'a', n: 11 }, { kind: 'a', n: 11, why: 'x' }, { kind: 'b' }, { kind: 'b', x: 'x' }, { kind: 'c', x: 'x' }, {}],
  },
  'unevaluated after references and branches': {
    draft: 2020,
    schema: { $defs: { base: { type: 'object', properties: { id: text } } }, $ref: '#/$defs/base', type: 'object', properties: { kind: { enum: ['p', 'q'] } }, anyOf: [{ properties: { kind: { const: 'p' }, p: text }, required: ['p'] }, { properties: { kind: { const: 'q' }, q: text } }], if: { required: ['extra'] }, then: { properties: { extra: { type: 'integer' } } }, unevaluatedProperties: false },
    documents: [{ id: 'x', kind: 'p', p: 'x' }, { id: 'x', kind: 'q', q: 'x' }, { kind: 'q', p: 5 }, { kind: 'p', p: 'x', extra: 1 }, { other: 1 }],
  },
  'unevaluated items after a tuple and contains': { draft: 2020, schema: { type: 'object', properties: { t: { type: 'array', prefixItems: [text], contains: { type: 'integer' }, unevaluatedItems: { type: 'boolean' } } } }, documents: [{ t: ['x', 1, true] }, { t: ['x', 1, 'y'] }, { t: ['x'] }] },
  'a tree by $dynamicRef': { draft: 2020, schema: { $id: 'https://tree.example/t', $dynamicAnchor: 'node', type: 'object', properties: { value: { type: 'integer' }, children: { type: 'array', items: { $dynamicRef: '#node' } } }, required: ['value'] }, documents: [{ value: 1, children: [{ value: 2, children: [{ value: 'x' }] }] }, { value: 1, children: [{ value: 2 }] }] },
  'boolean schemas in every place': { schema: { type: 'object', properties: { any: true, never: false, list: { type: 'array', items: false }, in: { properties: { x: true }, additionalProperties: true } }, patternProperties: { '^z': false }, not: false, allOf: [true, {}] }, documents: [{ any: [null] }, { never: 1 }, { list: [] }, { list: [1] }, { zzz: 1 }, { in: { y: 1 } }] },
  'formats that are known and not': { schema: { type: 'object', properties: { tel: { type: 'string', format: 'phone' }, sort: { type: 'string', format: 'sort-code' }, mail: { type: 'string', format: 'idn-email' }, iri: { type: 'string', format: 'iri' }, time: { type: 'string', format: 'time' }, when: { type: 'string', format: 'date-time' }, uuid: { type: 'string', format: 'uuid' }, pass: { type: 'string', format: 'password' }, file: { type: 'string', format: 'binary' }, b64: { type: 'string', contentEncoding: 'base64', contentMediaType: 'application/pdf' } } }, documents: [{ tel: 'x', sort: 'y', mail: 'z' }, { time: '10:00' }, { time: '10:00:00Z', when: '2026-01-01T00:00:00+07:00' }, { uuid: 'x' }, { b64: '***' }] },
  'numbers with all bounds': { schema: { type: 'object', properties: { a: { type: 'number', exclusiveMinimum: 0, maximum: 100, multipleOf: 0.25 }, b: { type: 'integer', minimum: -5.5, exclusiveMaximum: 5 }, c: { type: 'number', multipleOf: 7 }, d: { type: 'number', minimum: 1e-7, maximum: 1e21 }, e: { type: 'integer', minimum: 5, maximum: 3 } } }, documents: [{ a: 0.25 }, { a: 0 }, { a: 0.3 }, { b: -5 }, { b: 5 }, { c: 14 }, { c: 15 }, { d: 1e-8 }, { d: 0.0000001 }, { e: 4 }] },
  'texts with odd lengths': { schema: { type: 'object', properties: { a: { type: 'string', minLength: 3, maxLength: 2 }, b: { type: 'string', maxLength: 0 }, c: { type: 'string', minLength: 20000 }, d: { type: 'string', maxLength: 100001 }, e: { type: 'string', minLength: 1, pattern: '^(?!.*  ).*$' } } }, documents: [{ a: 'abc' }, { b: '' }, { b: 'x' }, { c: 'x' }, { d: 'x' }, { e: 'a b' }, { e: 'a  b' }] },
  'names that look like other things': { schema: { type: 'object', properties: { type: { enum: ['properties', 'items'] }, properties: { type: 'object', properties: { $ref: { type: 'string' }, enum: { type: 'array', items: text } } }, required: { type: 'boolean' }, if: text, '@id': text, 'foaf:name': text, 'a.b[0]': text, 'Địa chỉ': text, 'ĐỊA CHỈ': text, __typename: text, length: { type: 'integer' }, case: text, toString: text } }, documents: [{ type: 'items', properties: { $ref: '#/x', enum: ['a'] } }, { required: 'yes' }, { 'a.b[0]': 1 }, { 'Địa chỉ': 'a', 'ĐỊA CHỈ': 1 }, { toString: 'x', length: 3 }] },
  'rows of rows of rows': { schema: { type: 'object', properties: { projects: { type: 'array', minItems: 1, items: { type: 'object', required: ['tasks'], properties: { name: text, tasks: { type: 'array', uniqueItems: true, items: { type: 'object', properties: { steps: { type: 'array', items: { type: 'object', properties: { costs: { type: 'array', items: { type: 'number' } } } } } } } } } } } } }, documents: [{ projects: [] }, { projects: [{ tasks: [{ steps: [{ costs: [1, 2] }] }, { steps: [{ costs: [1, 2] }] }] }] }, { projects: [{ tasks: [{ steps: [{ costs: ['x'] }] }] }] }] },
  'enums that are not texts': { schema: { type: 'object', properties: { n: { type: 'integer', enum: [1, 2, 3] }, m: { enum: [true, 'true', null, 0] }, list: { type: 'array', items: { type: 'integer', enum: [10, 20] }, uniqueItems: true, minItems: 1 }, one: { type: 'string', enum: ['only'] }, wide: { enum: Array.from({ length: 700 }, (_, index) => `C${index}`) } } }, documents: [{ n: 2 }, { n: '2' }, { m: 0 }, { m: false }, { list: [10, 20] }, { list: [10, 10] }, { list: [] }, { wide: 'C699' }, { wide: 'C700' }] },
  'an array for the whole': { schema: { type: 'array', minItems: 1, items: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } } }, documents: [[], [{ id: 1 }], [{ id: 'x' }], {}, null] },
  'a text for the whole': { schema: { type: 'string', minLength: 2 }, documents: ['', 'ab', 5, null] },
  'true for the whole, by a reference': { schema: { $ref: '#/definitions/any', definitions: { any: true } }, documents: [1, null, {}] },
  'anyOf that demands one of some': { schema: { type: 'object', properties: { mail: { type: 'string', format: 'email' }, phone: text, post: { type: 'object', properties: { code: { type: 'string', pattern: '^\\d{5,6}$' } } } }, anyOf: [{ required: ['mail'] }, { required: ['phone'] }, { required: ['post'] }] }, documents: [{}, { phone: '1' }, { mail: 'x' }, { post: { code: '100000' } }, { post: {} }] },
  'a not of several': { schema: { type: 'object', properties: { a: text, b: text }, allOf: [{ not: { required: ['a', 'b'] } }, { not: { properties: { a: { const: 'x' } }, required: ['a'] } }] }, documents: [{ a: 'y' }, { a: 'x' }, { a: 'y', b: 'z' }] },
  'many steps of definitions, as a company register has them': {
    schema: { type: 'object', required: ['filing'], properties: { filing: { type: 'object', required: ['header'], properties: { header: { $ref: '#/definitions/header' }, change: { allOf: [{ $ref: '#/definitions/parties' }, { required: ['parties'] }] } } } }, definitions: { header: { type: 'object', required: ['name', 'date'], properties: { name: { type: 'string', enum: ['change', 'report'] }, date: { type: 'string', format: 'date' }, paid: { type: 'boolean', default: false } } }, parties: { type: 'object', properties: { parties: { type: 'array', items: { $ref: '#/definitions/party' } } } }, party: { type: 'object', required: ['officer'], properties: { officer: { type: 'object', oneOf: [{ required: ['firstName', 'lastName'] }, { required: ['organizationName'] }], properties: { firstName: { type: 'string', maxLength: 20 }, lastName: text, organizationName: text } } } } } },
    documents: [{ filing: { header: { name: 'change', date: '2026-01-01' }, change: { parties: [{ officer: { firstName: 'a', lastName: 'b' } }] } } }, { filing: { header: { name: 'change', date: 'x' } } }, { filing: { header: { name: 'report', date: '2026-01-01' }, change: {} } }],
  },
  'an older draft with dependencies in definitions': { schema: { $schema: 'http://json-schema.org/draft-06/schema#', type: 'object', definitions: { d: { dependencies: { x: ['y'] }, propertyNames: { pattern: '^[a-z]+$' }, contains: {} } }, properties: { d: { $ref: '#/definitions/d' }, e: { const: null }, f: { examples: [1], exclusiveMinimum: 5 } } }, documents: [{ d: { x: 1 } }, { d: { x: 1, y: 2 } }, { d: { X: 1 } }, { e: null }, { f: 5 }] },
  'dependents of the newer drafts': { draft: 2019, schema: { type: 'object', properties: { a: text, c: { type: 'boolean' } }, dependentRequired: { a: ['b'] }, dependentSchemas: { c: { properties: { d: { type: 'integer' } }, required: ['d'] } } }, documents: [{ a: 'x' }, { a: 'x', b: 1 }, { c: true }, { c: true, d: 1 }] },
  'required names that nobody describes': { schema: { type: 'object', required: ['ghost', 'a'], properties: { a: text }, additionalProperties: { type: 'integer' } }, documents: [{ a: 'x' }, { a: 'x', ghost: 1 }, { a: 'x', ghost: 'x' }] },
  'an object that may have nothing': { schema: { type: 'object', properties: { e: { type: 'object', additionalProperties: false }, m: { type: 'object', maxProperties: 0 }, o: { type: 'object' } } }, documents: [{ e: {} }, { e: { a: 1 } }, { m: {} }, { o: { a: { b: [] } } }] },
}

export const dialectOf = (draft: Draft | undefined): string | undefined => (draft === 2019 || draft === 2020 ? drafts[draft] : undefined)
