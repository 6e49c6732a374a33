/** Random schemas: mostly sound, sometimes nonsense, often referring to each other. */

type Next = () => number
const pick = <Item>(items: readonly [Item, ...Item[]], next: Next): Item => items[Math.floor(next() * items.length)] ?? items[0]
const names = ['a', 'b', 'firstName', 'Họ', 'x/y', '', 'constructor', '1', 'kind', 'today'] as const
const literals = [0, 1, -1, 1.5, '', 'a', 'b', null, true, false, [], {}, [1], { a: 1 }, 1e300, 2 ** 53 + 2] as const
const patterns = ['^a+$', 'a', '^(a|ab)*$', '(?=b)', '\\d{2,3}', '[', '^\\S', '(a)\\1', '^x_', '\\p{L}', '(?<!a)b', ''] as const
const formats = ['date', 'email', 'uri', 'url', 'regex', 'phone', 'uuid', 'date-time', 'int32', 'duration'] as const
const pointers = ['#', '#/$defs/a', '#/$defs/b', '#/properties/a', '#/definitions/a', '#b', 'http://x.example/', '#/nothing', '#/items', '%', '#/%'] as const
const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const

export function randomSchema(next: Next, depth = 0): unknown {
  if (next() < 0.03) return next() < 0.5
  if (next() < 0.02) return pick(literals, next)
  const schema: Record<string, unknown> = {}
  const count = 1 + Math.floor(next() * (depth > 4 ? 2 : 4))
  for (let index = 0; index < count; index++) {
    const [keyword, make] = pick(depth > 4 ? leaves : all, next)
    schema[keyword] = next() < 0.02 ? pick(literals, next) : make(next, depth)
  }
  if (depth === 0) addRoot(schema, next)
  return schema
}

function addRoot(schema: Record<string, unknown>, next: Next): void {
  if (next() < 0.6) schema['$defs'] = { a: randomSchema(next, 3), b: randomSchema(next, 3) }
  if (next() < 0.3) schema['definitions'] = { a: randomSchema(next, 3) }
  if (next() < 0.5) schema['type'] = 'object'
  if (next() < 0.4) schema['$schema'] = pick(['http://json-schema.org/draft-04/schema#', 'http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft/2019-09/schema', 'https://json-schema.org/draft/2020-12/schema'], next)
}

type Make = (next: Next, depth: number) => unknown
const schemaAt: Make = (next, depth) => randomSchema(next, depth + 1)
const schemas: Make = (next, depth) => Array.from({ length: Math.floor(next() * 4) }, () => schemaAt(next, depth))
const some = <Item>(items: readonly [Item, ...Item[]]): Make => (next) => Array.from({ length: Math.floor(next() * 4) }, () => pick(items, next))
const one = <Item>(items: readonly [Item, ...Item[]]): Make => (next) => pick(items, next)
const map = (keys: readonly [string, ...string[]], make: Make): Make => (next, depth) => Object.fromEntries(Array.from({ length: Math.floor(next() * 5) }, () => [pick(keys, next), make(next, depth)]))
const small: Make = (next) => Math.floor(next() * 5)

const leaves: readonly [[string, Make], ...Array<[string, Make]>] = [
  ['type', one(types)],
  ['type', some(types)],
  ['enum', some(literals)],
  ['const', one(literals)],
  ['pattern', one(patterns)],
  ['format', one(formats)],
  ['minLength', small],
  ['maxLength', small],
  ['minimum', one([0, -1, 1e300, 0.5])],
  ['maximum', one([5, 0, -1e300])],
  ['exclusiveMinimum', one([0, 1, true])],
  ['multipleOf', one([1, 0.01, 0, 3])],
  ['required', some(names)],
  ['minItems', small],
  ['maxItems', small],
  ['uniqueItems', one([true, false])],
  ['minProperties', small],
  ['maxProperties', small],
  ['nullable', one([true, false])],
  ['$ref', one(pointers)],
  ['title', one(['Tên', 'Name', '', '\0', 'x'.repeat(5000)])],
  ['x-own', one(literals)],
  ['$async', one([false, true])],
]

const all: readonly [[string, Make], ...Array<[string, Make]>] = [
  ...leaves,
  ['properties', map(names, schemaAt)],
  ['properties', map(names, schemaAt)],
  ['properties', map(names, schemaAt)],
  ['patternProperties', map(patterns, schemaAt)],
  ['additionalProperties', schemaAt],
  ['propertyNames', schemaAt],
  ['items', schemaAt],
  ['items', schemas],
  ['prefixItems', schemas],
  ['additionalItems', schemaAt],
  ['contains', schemaAt],
  ['minContains', small],
  ['allOf', schemas],
  ['anyOf', schemas],
  ['oneOf', schemas],
  ['not', schemaAt],
  ['if', schemaAt],
  ['then', schemaAt],
  ['else', schemaAt],
  ['dependencies', map(names, (next, depth) => (next() < 0.5 ? some(names)(next, depth) : schemaAt(next, depth)))],
  ['dependentRequired', map(names, some(names))],
  ['dependentSchemas', map(names, schemaAt)],
  ['unevaluatedProperties', schemaAt],
  ['unevaluatedItems', schemaAt],
]
