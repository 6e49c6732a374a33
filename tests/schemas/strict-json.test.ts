import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../support/cpu-time.ts'
import { fitsStrictJson, parseStrictJson } from '#schemas/strict-json.ts'

describe('refuses', () => {
  test.each([
    ['a name given twice', '{"a":1,"a":2}', 'duplicate-name', 7],
    ['the same name in another spelling', '{"a":1,"\\u0061":2}', 'duplicate-name', 7],
    ['the same name in another Unicode form', '{"é":1,"e\u0301":2}', 'duplicate-name', 7],
    ['__proto__', '{"a":{"__proto__":{}}}', 'forbidden-name', 6],
    ['NUL as an escape', '["\\u0000"]', 'nul', 2],
    ['NUL as it is', '["\0"]', 'nul', 2],
    ['half of a surrogate pair', '["\\ud83d"]', 'lone-surrogate', 2],
    ['half of a surrogate pair as it is', '["\ud83d"]', 'lone-surrogate', 2],
    ['a control character', '["\n"]', 'syntax', 2],
    ['an unknown escape', '["\\x"]', 'syntax', 2],
    ['text that does not end', '"abc', 'syntax', 4],
    ['an escape at the end', '"abc\\', 'syntax', 6],
    ['a comma too many', '[1,]', 'syntax', 3],
    ['a name without quotes', '{a:1}', 'syntax', 1],
    ['a leading zero', '[01]', 'syntax', 2],
    ['an infinite number', '[1e999]', 'number-out-of-range', 1],
    ['an integer that would change', '[9007199254740993]', 'number-out-of-range', 1],
    ['something after the end', '{} {}', 'syntax', 3],
    ['nothing', '  ', 'syntax', 2],
    ['a byte order mark', '\ufeff{}', 'syntax', 0],
  ])('%s', (_what, text, code, offset) => {
    expect(parseStrictJson(text)).toEqual({ ok: false, code, offset })
  })

  test.each([
    ['too-deep', '[[[[1]]]]', { depth: 3 }],
    ['too-many-names', '{"a":1,"b":2,"c":3}', { keys: 2 }],
    ['too-many-items', '[1,2,3]', { items: 2 }],
    ['too-many-values', '[[1],[2],[3]]', { nodes: 5 }],
    ['too-large', '["ếếếế"]', { bytes: 12 }],
  ])('what is %s', (code, text, limits) => {
    expect(parseStrictJson(text, limits)).toMatchObject({ ok: false, code })
  })

  test.each([
    ['deep', '['.repeat(900_000)],
    ['deep objects', '{"a":'.repeat(300_000)],
    ['wide', `[${'1,'.repeat(900_000)}1]`],
    ['of escapes', `"${'\\u0061'.repeat(300_000)}"`],
    ['huge', `"${'a'.repeat(30_000_000)}"`],
    ['of digits', '9'.repeat(1_900_000)],
  ])('documents that are %s, in time', (_what, text) => {
    expect(cpuTime(() => parseStrictJson(text))).toBeLessThan(1_000)
  })
})

const refusals = ['forbidden-name', 'nul', 'lone-surrogate', 'number-out-of-range', 'duplicate-name']

describe('reads', () => {
  test('what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        const strict = parseStrictJson(text)
        const expected = strict.ok ? JSON.stringify(JSON.parse(text.normalize('NFC'))) : strict.code
        const found = strict.ok ? JSON.stringify(strict.value) : refusals.find((code) => code === strict.code)
        expect(found).toBe(expected)
      }),
    )
  })

  test('text in NFC, with escapes resolved, names too', () => {
    expect(parseStrictJson('{"ho\\u0323 te\u0302n":"Nguye\u0302\u0303n\\n\\"A\\""}')).toEqual({ ok: true, value: { 'họ tên': 'Nguyễn\n"A"' } })
  })

  test('spaces anywhere', () => {
    expect(parseStrictJson(' { "a" : [ 1 , -0 , 1.5e3 , true , null ] , "b" : { } } ')).toEqual({ ok: true, value: { a: [1, 0, 1500, true, null], b: {} } })
  })

  test('names of the prototype as plain members', () => {
    expect(parseStrictJson('{"constructor":1,"toString":2}')).toEqual({ ok: true, value: { constructor: 1, toString: 2 } })
  })
})

test('what fits is what would be read back, at every limit', () => {
  const odd = fc.constantFrom<unknown>('\ud83d', 'a\0', '\u0301'.repeat(31), 2 ** 53, 1.5, { ['__proto__']: 1 }, { a: undefined, b: 1 }, JSON.parse('{"__proto__":1}'))
  const value = fc.oneof({ weight: 9, arbitrary: fc.jsonValue({ maxDepth: 5 }).map(inNfc) }, { weight: 1, arbitrary: fc.array(fc.record({ odd })) })
  const limits = fc.record({ bytes: fc.integer({ min: 1, max: 400 }), depth: fc.integer({ min: 1, max: 6 }), nodes: fc.integer({ min: 1, max: 40 }), keys: fc.integer({ min: 1, max: 6 }), items: fc.integer({ min: 1, max: 6 }) }, { requiredKeys: [] })
  const holds = fc.property(value, limits, (given, most) => {
    expect(fitsStrictJson(given, most)).toBe(parseStrictJson(JSON.stringify(given, null, 2), most).ok)
  })
  fc.assert(holds, { numRuns: 2000 })
})

test('what fits is seen at the limits themselves', () => {
  const marks = [`a${'\u0301'.repeat(40)}`, 'x'.repeat(5000)]
  for (const [given, limits, fits] of [[[[1]], { depth: 2 }, true], [[[1]], { depth: 1 }, false], [[1, 2], { items: 2 }, true], [[1, 2], { items: 1 }, false], [[1, 2], { nodes: 3 }, true], [[1, 2], { nodes: 2 }, false], [{ a: 1, b: 2 }, { keys: 2 }, true], [{ a: 1, b: 2 }, { keys: 1 }, false], ['ab', { bytes: 4 }, true], ['ab', { bytes: 3 }, false], [marks, {}, false]] as const)
    expect([given, limits, fitsStrictJson(given, limits)]).toEqual([given, limits, fits])
})

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(inNfc)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name.normalize('NFC'), inNfc(member)])) : value
}
