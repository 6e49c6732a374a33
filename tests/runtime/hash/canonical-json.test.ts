import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'

describe('what JSON cannot hold is refused', () => {
  test.each([NaN, Infinity, -Infinity])('%d', (value) => {
    expect(() => canonicalJson({ a: [value] })).toThrow(TypeError)
  })
})

test('members stand in code-unit order at every depth, without spaces', () => {
  expect(canonicalJson({ b: [{ z: 1, a: null }], Đ: 'ư', a: true })).toBe('{"a":true,"b":[{"a":null,"z":1}],"Đ":"ư"}')
})

test.each([2, 39, 40, 300])('however many there are: %d', (count) => {
  const names = Array.from({ length: count }, (_, index) => `n${(index * 7919) % count}`)
  const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))
  expect(Object.keys(JSON.parse(text))).toEqual([...new Set(names)].toSorted())
})

test('also where the names are numbers, or the one name objects keep for themselves', () => {
  expect(canonicalJson({ b: 1, 9: 'chín', 10: 'mười' })).toBe('{"10":"mười","9":"chín","b":1}')
  expect(canonicalJson(JSON.parse('{"z":[{"__proto__":{"y":1,"x":2}}],"a":1}'))).toBe('{"a":1,"z":[{"__proto__":{"x":2,"y":1}}]}')
})

test('an absent member and one that is undefined are the same', () => {
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe(canonicalJson({ b: [null] }))
})

test('the order members were added in does not matter; reading it back gives the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(turned(value))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

function turned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(turned)
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, member]) => [key, turned(member)]))
}
