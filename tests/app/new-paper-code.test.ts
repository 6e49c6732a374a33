import { expect, test } from 'vitest'
import { newPaperCode } from '#app/new-paper-code.ts'

test('codes are of 20 letters an address can hold, and no two alike', () => {
  const codes = Array.from({ length: 20_000 }, () => newPaperCode())
  expect(codes.filter((code) => !/^[A-Za-z0-9_-]{20}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
})

test('codes of one second begin alike; all that follows is random', () => {
  const now = Date.UTC(2026, 10, 26, 8)
  const codes = Array.from({ length: 4_096 }, () => newPaperCode(now))
  expect(new Set(codes.map((code) => code.slice(0, 5))).size).toBe(1)
  expect(newPaperCode(now + 1000).slice(0, 5)).not.toBe(newPaperCode(now).slice(0, 5))
  const bytes = codes.map((code) => Buffer.from(code.slice(5).padStart(16, 'A'), 'base64url'))
  const ones = Array.from({ length: 90 }, (_, bit) => bytes.filter((code) => ((code[(bit + 6) >> 3] ?? 0) >> (7 - ((bit + 6) & 7))) & 1).length)
  expect(ones.filter((count) => count < 1_848 || count > 2_248)).toEqual([])
})
