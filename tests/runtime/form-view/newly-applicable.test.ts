import { expect, test } from 'vitest'
import { newlyApplicable } from '#runtime/form-view/newly-applicable.ts'

test('nothing new when nothing was shown', () => {
  expect(newlyApplicable({ hidden: ['/a'] }, { hidden: ['/a', '/b'] })).toEqual([])
})

test('a question inside a group that is still hidden is not new', () => {
  expect(newlyApplicable({ hidden: ['/g', '/g/a'] }, { hidden: ['/g'] })).toEqual([])
})

test('names the questions that came up', () => {
  expect(newlyApplicable({ hidden: ['/a', '/b', '/rows/0/c'] }, { hidden: ['/b'] })).toEqual(['/a', '/rows/0/c'])
})
