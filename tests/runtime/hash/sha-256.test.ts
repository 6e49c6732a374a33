import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '#runtime/hash/sha-256.ts'

const platform = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('the empty text has the published digest', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test.each([55, 56, 63, 64, 65, 119, 120, 128, 1000])('texts of %i bytes are padded as the standard says', (length) => {
  expect(sha256('a'.repeat(length))).toBe(platform('a'.repeat(length)))
})

test('any text has the digest the platform gives it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
    expect(sha256(text)).toBe(platform(text))
  }))
})
