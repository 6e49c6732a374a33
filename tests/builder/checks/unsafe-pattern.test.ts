import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternProblem } from '#builder/patterns/pattern-problem.ts'

describe('patterns that could hang the system', () => {
  test.each([
    ['^(a+)+$', 'back-tracking'],
    ['^(a|a)*$', 'back-tracking'],
    ['^(a|ab)*c$', 'back-tracking'],
    ['^(a?b?)*$', 'back-tracking'],
    ['^(ab?b?)*$', 'back-tracking'],
    ['^([a-z]+)*\\d$', 'back-tracking'],
    ['^\\w+\\w+$', 'back-tracking'],
    ['^.*foo$', 'back-tracking'],
    ['^(\\w+\\s?)*$', 'back-tracking'],
    ['^(.*a){20}$', 'back-tracking'],
    ['^\\d{0,50}\\d{0,50}\\d$', 'too-many-ways'],
    ['^(a)\\1$', 'banned-syntax'],
    ['^(?=a)a$', 'banned-syntax'],
    ['a+', 'not-anchored'],
    ['^a$|b', 'not-anchored'],
    ['^(a$', 'syntax'],
    ['^[z-a]$', 'syntax'],
  ])('%s → %s', (regex, problem) => {
    expect(patternProblem(regex)).toBe(problem)
  })
})

describe('patterns that are linear', () => {
  test.each([
    '^\\d{12}$',
    '^0\\d{9,10}$',
    '^\\d{10}(-\\d{3})?$',
    '^0[35789]\\d{8}$|^02\\d{8,9}$',
    '^\\d{1,6}/(GP|XN)-[A-Z]{2,10}$',
    '^[\\p{L}\\p{M}]+( [\\p{L}\\p{M}]+)*$',
    '^[A-Z]\\d{2}(\\.\\d{1,3})*-\\d{6}-\\d{4,6}$',
    '^(https?)://[a-z.]+$',
    '^(?:[a-z]+|\\d+)$',
  ])('%s', (regex) => {
    expect(patternProblem(regex)).toBeUndefined()
  })

  test('what is found good matches any text quickly', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '\\d', '(a|b)', '(ab)', '(a|ab)', 'a?', '(a+)', '(b*a)')
    const part = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{2,9}')).map(([one, times]) => `(?:${one})${times}`)
    const regex = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `^${parts.join('')}$`)
    fc.assert(
      fc.property(regex, fc.constantFrom('a', 'b', 'ab', 'ba', 'aab'), (pattern, unit) => {
        if (patternProblem(pattern) !== undefined) return
        const started = performance.now()
        new RegExp(pattern, 'u').test(`${unit.repeat(2000)}!`)
        expect(performance.now() - started).toBeLessThan(200)
      }),
      { numRuns: 2000 },
    )
  })
})
