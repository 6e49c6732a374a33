import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, toCanonicalJson } from '#builder/publish/canonical.ts'

describe('canonical JSON', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('has no place for %s', (value) => {
    expect(() => toCanonicalJson({ value })).toThrow('not a JSON number')
  })

  test('orders members by code units, at every depth, and keeps the order of lists', () => {
    expect(toCanonicalJson({ b: [{ z: 1, a: 2 }, 1], a: undefined, 'ä': null, B: 'x' })).toBe('{"B":"x","b":[{"a":2,"z":1},1],"ä":null}')
  })

  test('is NFC, names too', () => {
    expect(toCanonicalJson({ 'ho\u0323': 'te\u0302n' })).toBe('{"họ":"tên"}')
  })

  test('of what it gives is what it gives', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(toCanonicalJson(JSON.parse(toCanonicalJson(value)))).toBe(toCanonicalJson(value))
    }))
  })
})

test('an address is the SHA-256 of the canonical text, by whatever computes it', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const value = { tên: 'Bưu chính', n: [1, 2] }
  expect(addressOf(value)).toBe(digest(toCanonicalJson(value)))
  expect(addressOf(value, digest)).toBe(addressOf(value))
})
