import { expect, test } from 'vitest'
import { newPaperCode } from '#app/new-paper-code.ts'

test('codes are of 20 letters an address can hold, and no two alike', () => {
  const codes = Array.from({ length: 20_000 }, () => newPaperCode())
  expect(codes.filter((code) => !/^[A-Za-z0-9_-]{20}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
})

test('codes of one second begin alike; all that follows is random', () => {
  const now = Date.UTC(2026, 10, 26, 8)
  const bytes = Array.from({ length: 2_000 }, () => Buffer.from(newPaperCode(now), 'base64url'))
  expect(new Set(bytes.map((code) => code.subarray(0, 4).toString('hex')))).toEqual(new Set([(now / 1000).toString(16)]))
  const ones = Array.from({ length: 88 }, (_, bit) => bytes.filter((code) => ((code[4 + (bit >> 3)] ?? 0) >> (bit & 7)) & 1).length)
  expect(ones.filter((count) => count < 850 || count > 1_150)).toEqual([])
})
