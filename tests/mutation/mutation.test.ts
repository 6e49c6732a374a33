import { expect, test } from 'vitest'
import { behaviourOf, checkerOf, mutantsOf } from './mutants.ts'
import { shipped } from './shipped.ts'

test('the checks find nearly every fault put into the shipped definitions', { timeout: 240_000 }, () => {
  const isFound = checkerOf(shipped)
  const mutants = mutantsOf(shipped, 106, 7)
  expect(mutants.length).toBe(106)
  const missed = mutants.filter((mutant) => !isFound(mutant)).map(({ operator }) => operator)
  expect(missed.length, missed.join(', ')).toBeLessThan(0.07 * mutants.length)
})

test('other words alone are no other behaviour', () => {
  const [first] = shipped
  if (!first) throw new Error('nothing is shipped')
  const reworded = structuredClone(first.definition)
  reworded.title.vi = 'Tên khác'
  expect(behaviourOf(reworded)).toBe(behaviourOf(first.definition))
})
