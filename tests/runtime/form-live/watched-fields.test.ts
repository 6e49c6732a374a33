import { expect, test } from 'vitest'
import { isWatched, watchedFields } from '#runtime/form-live/watched-fields.ts'

test('only fields that conditions read are watched, each row of a repeat group among them', () => {
  const watched = watchedFields([
    { path: ['b'], visible: [{ op: 'equals', path: ['a'], value: true }] },
    { path: ['c'], visible: [], required: { op: 'any', of: [{ op: 'present', path: ['d', 'e'] }, { op: 'not', of: { op: 'present', path: ['f'] } }] } },
    { path: ['rows', 'x'], row: ['rows'], visible: [{ op: 'equals', path: ['y'], value: 1 }] },
    { path: ['g'], visible: [], ask: true },
  ])
  expect([...watched].sort()).toEqual(['a', 'd', 'f', 'rows.y'])
  for (const pointer of ['/a', '/d/e', '/rows/0/y', '/rows/12/y/province']) expect(isWatched(watched, pointer)).toBe(true)
  for (const pointer of ['/b', '/rows/0/x', '/rows', '/g', '']) expect(isWatched(watched, pointer)).toBe(false)
})
