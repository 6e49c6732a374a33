import { expect, test } from 'vitest'
import { newUuid } from '#app/new-id.ts'

test('an id is a UUID of version 7, sorts by time and is never given twice', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => newUuid(1_790_000_000_000 + index))
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(Array.from({ length: 1000 }, () => newUuid(0))).size).toBe(1000)
})
