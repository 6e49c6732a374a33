import { expect, test } from 'vitest'
import { newUuid } from '#db/new-uuid.ts'

test('an id is a UUID of version 7 that begins with its time', () => {
  const now = Date.now() + 1000
  const id = newUuid(now)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(now)
})

test('ids are in the order they were made in, however many a millisecond has, and when the clock is set back', () => {
  const now = Date.now() + 2000
  const ids = [now, now + 1, ...Array.from({ length: 10_000 }, () => now + 2), now - 60_000, now + 60_000].map((at) => newUuid(at))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
