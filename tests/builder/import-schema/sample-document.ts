import fc from 'fast-check'

/** Documents made from a schema by following it; most of them are valid, and the caller asks Ajv which. */

type Schema = Record<string, unknown>
type Wish = { root: Schema; next: () => number; depth: number; full: boolean }

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A generator of numbers from 0 to below 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

export function sampleDocument(root: Schema, next: () => number, full: boolean): unknown {
  return sample(root, { root, next, depth: 0, full })
}

function sample(given: unknown, wish: Wish): unknown {
  const schema = open(given, wish, 0)
  if (!isObject(schema)) return schema === false ? undefined : 'any'
  if ('const' in schema) return schema['const']
  const values = list(schema['enum'])
  if (values.length > 0) return pick(values, wish)
  const types = [schema['type'] ?? inferred(schema)].flat().filter((type) => type !== 'null' || wish.next() < 0.1)
  const type = pick(types, wish)
  const deeper = { ...wish, depth: wish.depth + 1 }
  if (type === 'object') return object(schema, deeper)
  if (type === 'array') return array(schema, deeper)
  if (type === 'string') return text(schema, wish)
  if (type === 'boolean') return wish.next() < 0.5
  if (type === 'null') return null
  if (type === 'number' || type === 'integer') return number(schema, type === 'integer', wish)
  return 'any'
}

function inferred(schema: Schema): string {
  if (schema['properties'] ?? schema['required']) return 'object'
  return schema['items'] === undefined ? 'string' : 'array'
}

/** The schema with its references, `allOf`, one branch of each choice and its conditions laid over it. */
function open(given: unknown, wish: Wish, level: number): unknown {
  if (!isObject(given) || level > 20) return given
  const { $ref, allOf, anyOf, oneOf, if: test, then, else: otherwise, dependencies, ...own } = given
  let schema: Schema = own
  const parts = [
    ...(typeof $ref === 'string' ? [target(wish.root, $ref)] : []),
    ...list(allOf),
    ...[anyOf, oneOf].flatMap((branches) => (list(branches).length > 0 ? [pick(list(branches), wish)] : [])),
    ...(test === undefined ? [] : wish.next() < 0.6 && then !== undefined ? [test, then] : [otherwise]),
    ...(isObject(dependencies) ? Object.values(dependencies).filter(isObject) : []),
  ]
  for (const part of parts) {
    const opened = open(part, wish, level + 1)
    if (isObject(opened)) schema = overlay(schema, opened)
  }
  return schema
}

function overlay(under: Schema, over: Schema): Schema {
  const merged: Schema = { ...under, ...over }
  const required = [...list(under['required']), ...list(over['required'])]
  if (required.length > 0) merged['required'] = required
  if (isObject(under['properties']) && isObject(over['properties'])) {
    const both = Object.keys(under['properties']).filter((name) => Object.hasOwn(over['properties'] ?? {}, name))
    const joined = both.map((name) => [name, { allOf: [Object(under['properties'])[name], Object(over['properties'])[name]] }])
    merged['properties'] = { ...under['properties'], ...over['properties'], ...Object.fromEntries(joined) }
  }
  return merged
}

function target(root: Schema, reference: string): unknown {
  let value: unknown = root
  for (const part of reference.replace(/^#\/?/, '').split('/')) {
    if (part !== '') value = isObject(value) || Array.isArray(value) ? Object(value)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')] : undefined
  }
  return value
}

function object(schema: Schema, wish: Wish): Schema {
  const required = new Set(list(schema['required']).map(String))
  const names = isObject(schema['properties']) ? Object.entries(schema['properties']) : []
  const made: Schema = {}
  for (const [name, part] of names) {
    if (!required.has(name) && (wish.depth > 9 || (!wish.full && wish.next() < 0.6))) continue
    const value = sample(part, wish)
    if (value !== undefined) made[name] = value
  }
  for (const name of required) made[name] ??= 'any'
  return made
}

function array(schema: Schema, wish: Wish): unknown[] {
  const positions = [...list(schema['prefixItems']), ...list(schema['items'])]
  if (positions.length > 0) return positions.map((part) => sample(part, wish))
  const [least, most] = [Number(schema['minItems'] ?? 0), Number(schema['maxItems'] ?? 3)]
  const count = Math.min(most, Math.max(least, wish.depth > 9 ? 0 : Math.floor(wish.next() * 3)))
  const items = Array.from({ length: count }, () => sample(schema['items'] ?? {}, wish))
  if (schema['contains'] !== undefined) items.push(sample({ allOf: [schema['items'] ?? {}, schema['contains']] }, wish))
  return items
}

const formats: Readonly<Record<string, string>> = {
  date: '2026-02-10',
  'date-time': '2026-02-10T09:30:00+07:00',
  time: '09:30:00Z',
  email: 'an@example.vn',
  uri: 'https://example.vn/a',
  url: 'https://example.vn/a',
  uuid: '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  ipv4: '10.0.0.1',
  hostname: 'example.vn',
}

function text(schema: Schema, wish: Wish): string {
  const { pattern, format } = schema
  const [least, most] = [Number(schema['minLength'] ?? 1), Number(schema['maxLength'] ?? 40)]
  if (typeof format === 'string' && formats[format] !== undefined) return formats[format]
  if (typeof pattern === 'string') return matching(pattern, wish, least, most)
  return 'Văn bản mẫu '.repeat(Math.ceil(most / 12)).slice(0, Math.max(least, Math.min(most, 4 + Math.floor(wish.next() * 20))))
}

const known = new Map<string, string[]>()
const guesses = ['an@example.vn', 'Abc', 'A1', '2026', '123456789', 'BC1234567', 'CP1234567', 'XAIS12345678910', '(1,INF]', 'abc def', '123456', 'a1b2-c3']

function matching(pattern: string, wish: Wish, least: number, most: number): string {
  const texts = known.get(pattern) ?? textsOf(pattern)
  known.set(pattern, texts)
  const fitting = texts.filter((one) => one.length >= least && one.length <= most)
  return pick(fitting.length > 0 ? fitting : texts, wish) ?? 'Abc'
}

function textsOf(pattern: string): string[] {
  const own = guesses.filter((guess) => new RegExp(pattern, 'u').test(guess))
  try {
    return [...own, ...fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 4, seed: 1 })]
  } catch {
    return own
  }
}

function number(schema: Schema, isInteger: boolean, { next }: Wish): number {
  const least = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0)
  const most = Number(schema['maximum'] ?? schema['exclusiveMaximum'] ?? least + 1000)
  const step = Number(schema['multipleOf'] ?? (isInteger ? 1 : 0.01))
  const count = Math.floor((next() * (Math.min(most, least + 10_000) - least)) / step)
  return Number((least + count * step).toFixed(6))
}

function pick<Item>(items: readonly Item[], { next }: Pick<Wish, 'next'>): Item | undefined {
  return items[Math.floor(next() * items.length)]
}

/** A document with one thing changed. */
export function mutated(document: unknown, next: () => number): unknown {
  const copy: unknown = structuredClone(document)
  const spots: Array<{ holder: object; key: string }> = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      spots.push({ holder: value, key })
      visit(inner)
    }
  }
  visit(copy)
  const spot = pick(spots, { next })
  if (!spot || next() < 0.03) return pick([null, 5, 'text', [], {}, true], { next })
  const { holder, key } = spot
  const value: unknown = Reflect.get(holder, key)
  const change = Math.floor(next() * 8)
  if (change === 0) remove(holder, key)
  else if (change === 1) Reflect.set(holder, Array.isArray(holder) ? holder.length : 'khac_la', value)
  else if (change === 2 && typeof value === 'string') Reflect.set(holder, key, pick(['', ' ', `${value}x`, value.slice(1), 'x'.repeat(5000), 'Đ😀'], { next }))
  else if (change === 3 && typeof value === 'number') Reflect.set(holder, key, pick([-value, value + 0.001, value * 1e6, 0, String(value), 1e15, 0.1 + value], { next }))
  else if (change === 4 && Array.isArray(value)) Reflect.set(holder, key, pick([[], [...value, ...value], [...value, null], Array.from({ length: 510 }, () => value[0] ?? null)], { next }))
  else Reflect.set(holder, key, pick([null, '', 0, 1.5, true, [], {}, 'khác', ['a'], { a: 1 }, '2026-02-30'], { next }))
  return copy
}

function remove(holder: object, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}
