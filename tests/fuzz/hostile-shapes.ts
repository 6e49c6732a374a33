import { below, pick, type Next } from './chance.ts'

/** Schemas of a shape somebody thought out to stop a reader, each in many sizes. */
export const hostileShapes = [ladder, chain, circle, wide, deep, deepBranches, manyBranches, remote, patterns, recursive, hugeEnum, deepLiteral, manyRequired, dependencies, longNames, idMaze, conditions, tuples, openApi, uiMaze] as const satisfies ReadonlyArray<(next: Next) => string>

const named = <Value>(length: number, make: (index: number) => Value): Record<string, Value> => Object.fromEntries(Array.from({ length }, (_, index) => [`a${index}`, make(index)]))
const branch = (next: Next): string => pick(next, ['anyOf', 'oneOf', 'allOf'])
const sized = (next: Next, most: number): number => (next() < 0.7 ? 1 + below(next, Math.ceil(most / 20)) : 1 + below(next, most))

function wrapped(levels: number, wrap: (inner: string, level: number) => string, core: string): string {
  let text = core
  for (let level = 0; level < levels; level++) text = wrap(text, level)
  return text
}

/** Each rung leads to the next one several times over. */
function ladder(next: Next): string {
  const keyword = branch(next)
  const rungs = sized(next, 60)
  const times = 2 + below(next, 4)
  const rung = (index: number) => ({ [keyword]: Array.from({ length: times }, () => ({ $ref: `#/$defs/a${index + 1}` })) })
  const isInside = next() < 0.4
  return JSON.stringify({ $defs: { ...named(rungs, (index) => (isInside ? { properties: { x: rung(index), y: rung(index) } } : rung(index))), [`a${rungs}`]: { type: 'object' } }, $ref: '#/$defs/a0' })
}

function chain(next: Next): string {
  const links = sized(next, 1900)
  return JSON.stringify({ $defs: { ...named(links, (index) => ({ $ref: `#/$defs/a${index + 1}` })), [`a${links}`]: {} }, properties: { p: { $ref: '#/$defs/a0' } } })
}

function circle(next: Next): string {
  const links = 1 + below(next, 30)
  const keyword = pick(next, ['allOf', 'anyOf', 'oneOf'])
  const link = (index: number) => ({ $ref: `#/$defs/a${(index + 1) % links}` })
  return JSON.stringify({ $defs: named(links, (index) => (next() < 0.5 ? link(index) : next() < 0.5 ? { [keyword]: [link(index), {}] } : { not: link(index), if: link(index), then: {} })), properties: { p: { $ref: '#/$defs/a0' } }, $ref: pick(next, ['#', '#/$defs/a0', '#/properties/p']) })
}

function wide(next: Next): string {
  const kind = pick(next, ['string', 'integer', 'boolean', 'object', 'array'])
  return JSON.stringify({ type: 'object', properties: named(sized(next, 5000), () => ({ type: kind })), required: next() < 0.5 ? Object.keys(named(below(next, 3000), () => 0)) : [] })
}

function deep(next: Next): string {
  const keyword = pick(next, ['properties', 'items', 'additionalProperties', 'not', 'allOf', 'contains', 'prefixItems', 'patternProperties', 'if', 'dependencies', '$defs'])
  const isMap = ['properties', 'patternProperties', 'dependencies', '$defs'].includes(keyword)
  const isList = ['allOf', 'prefixItems'].includes(keyword)
  return wrapped(sized(next, 600), (inner) => `{"${keyword}":${isMap ? `{"a":${inner}}` : isList ? `[${inner}]` : inner}${keyword === 'if' ? ',"then":{}' : ''}}`, '{"type":"string"}')
}

function deepBranches(next: Next): string {
  const keyword = branch(next)
  return wrapped(sized(next, 60), (inner, level) => `{"${keyword}":[${inner},${inner.length < 200_000 ? inner : '{}'}],"properties":{"a${level}":{"type":"string"}}}`, '{"type":"object"}').slice(0, 4_000_000)
}

function manyBranches(next: Next): string {
  const branches = Array.from({ length: sized(next, 3000) }, (_, index) => ({ title: `T${index}`, required: [`r${index % 50}`], properties: { kind: { const: index }, [`r${index}`]: { type: 'string' } } }))
  return JSON.stringify({ type: 'object', [branch(next)]: branches, [branch(next)]: branches.slice(0, 50) })
}

function remote(next: Next): string {
  const address = pick(next, ['http://127.0.0.1:1/', 'https://example.com/a.json#/x', 'file:///dev/zero', 'ftp://a/', 'urn:uuid:1', '../../a', '//host/x', 'http://[::1', 'javascript:1', 'data:application/json,{}'])
  return JSON.stringify({ $id: next() < 0.5 ? address : undefined, properties: { a: { $ref: address }, b: { $dynamicRef: address }, c: { $ref: `${address}#a` } }, $async: next() < 0.2 })
}

function patterns(next: Next): string {
  const source = pick(next, ['^(a+)+$', '(a|a)*b', '(.*)*x', '^(([a-z])+.)+[A-Z]([a-z])+$', '(?=(a+))\\1', '(?<!a)b', '(((a{50}){50}){50})', '[\\p{L}--\\p{Lu}]', '\\c', '(?i)a', '\\u{110000}', '[z-a]', '^\\S+@\\S+$', `(${'a?'.repeat(200)})${'a'.repeat(200)}`, 'a'.repeat(20_000), `${'('.repeat(500)}a${')'.repeat(500)}`, `[${'a-z'.repeat(3000)}]`, '(?:x|y|z){0,3000}'])
  return JSON.stringify({ properties: { a: { type: 'string', pattern: source } }, patternProperties: { [source]: { pattern: source } }, propertyNames: { pattern: source } })
}

function recursive(next: Next): string {
  const here = { $ref: '#' }
  const inner: unknown = pick<unknown>(next, [here, { type: 'array', items: here }, { anyOf: [here, { type: 'null' }] }, { additionalProperties: here }, { oneOf: [here, here] }, { type: 'array', prefixItems: [here, here] }])
  return JSON.stringify({ type: 'object', properties: named(1 + below(next, 80), () => inner), ...(next() < 0.3 && { unevaluatedProperties: false }) })
}

function hugeEnum(next: Next): string {
  return JSON.stringify({ properties: { a: { enum: Array.from({ length: sized(next, 6000) }, (_, index) => (next() < 0.5 ? index : `v${index}`)) } } })
}

function deepLiteral(next: Next): string {
  const levels = sized(next, 490)
  return `{"properties":{"a":{"${pick(next, ['const', 'default', 'examples', 'enum'])}":${'['.repeat(levels)}${']'.repeat(levels)}}}}`
}

function manyRequired(next: Next): string {
  return JSON.stringify({ type: 'object', required: Object.keys(named(sized(next, 4900), () => 0)), minProperties: 1e300, maxProperties: next() < 0.5 ? -1 : 3 })
}

function dependencies(next: Next): string {
  const length = sized(next, 1500)
  return JSON.stringify({ properties: named(length, () => ({ enum: ['x', 'y'] })), dependencies: named(length, (index) => (index % 2 === 0 ? [`a${(index + 1) % length}`] : { oneOf: [{ properties: { [`a${index}`]: { const: 'x' } } }, { properties: { [`a${index}`]: { const: 'y' }, [`b${index}`]: {} } }] })) })
}

function longNames(next: Next): string {
  const name = pick(next, ['x', 'Đ', '/', '~', '"', '\\', '\u0301', '😀', '.', '$']).repeat(sized(next, 100_000))
  return JSON.stringify({ title: name, properties: { [name]: { title: name, description: name, enum: [name, `${name}1`] } }, required: [name] })
}

function idMaze(next: Next): string {
  const length = sized(next, 800)
  return JSON.stringify({ $id: 'http://a.example/0', $defs: named(length, (index) => ({ $id: pick(next, [`x${index}/`, `http://a.example/${index % 7}`, '#', '', '%', '//']), $anchor: `n${index % 5}`, id: `#n${index}`, $ref: pick(next, [`#n${index % 6}`, `x${index + 1}/`, '#', `/$defs/a${index}`, '0']) })), properties: { a: { $ref: '#n1' }, b: { $ref: 'x1/' } } })
}

function conditions(next: Next): string {
  return wrapped(sized(next, 120), (inner, level) => `{"if":{"properties":{"a${level}":{"const":"x"}}},"then":${inner},"else":{"properties":{"b${level}":{"type":"string"}},"required":["b${level}"]}}`, '{"required":["z"]}')
}

function tuples(next: Next): string {
  const items = Array.from({ length: sized(next, 2000) }, () => ({ type: 'string' }))
  return JSON.stringify({ type: 'array', [pick(next, ['items', 'prefixItems'])]: items, additionalItems: next() < 0.5, unevaluatedItems: false, contains: {}, minContains: 1e308 })
}

function openApi(next: Next): string {
  const schemas = named(sized(next, 1500), (index) => ({ type: 'object', nullable: next() < 0.5, discriminator: { propertyName: 'a0', mapping: { x: `#/components/schemas/a${index + 1}` } }, allOf: [{ $ref: `#/components/schemas/a${below(next, 20)}` }], properties: { a: { $ref: `#/components/schemas/a${index + 1}` } } }))
  return JSON.stringify({ openapi: pick(next, ['3.0.0', '3.1.0', '4', '']), components: { schemas } })
}

function uiMaze(next: Next): string {
  const uiSchema = { 'ui:order': Array.from({ length: sized(next, 4000) }, () => pick(next, ['a', 'b', '*', 1, null, 'zz'])), 'ui:title': pick(next, [null, 5, 'x'.repeat(9000), '']), a: pick(next, [null, 5, { 'ui:widget': 5, 'ui:enumNames': [null, {}] }, { 'ui:options': { widget: 'hidden', order: 5 } }]), '__proto__': 1 }
  return JSON.stringify({ schema: { type: 'object', properties: { a: { enum: [1, 2] }, b: { type: 'string' } } }, uiSchema })
}
