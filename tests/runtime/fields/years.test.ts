import { expect, test } from 'vitest'
import { kindOf } from '#runtime/fields/kinds.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import { loadLists } from '#runtime/lists/loaded-list.ts'
import { field } from '../../support/form-fixture.ts'

test.each([
  [{ minimum: 1950, maximum: 2100 }, '2026'],
  [{ minimum: 0, maximum: 2100 }, '2.026'],
  [{ minimum: 2000, maximum: 2100, unit: { vi: 'con', en: 'pieces' } }, '2.026 con'],
])('a whole number within %o reads %s', (limits, words) => {
  const of = field({ kind: 'integer', key: 'nam', ...limits })
  expect(kindOf(of).summarise(of, 2026, { language: 'vi', optionsOf, lists: loadLists([]), summariseFields: () => '' })).toBe(words)
})
