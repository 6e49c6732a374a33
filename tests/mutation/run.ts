import { generateScenarios } from '#builder/simulate/generate-scenarios.ts'
import { replay } from '#builder/simulate/replay.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'
import { simulated } from '../support/simulated.ts'
import { checkerOf, mutantsOf, type Mutant } from './mutants.ts'
import { operators } from './operators.ts'
import { shipped } from './shipped.ts'

/**
 * `npm run mutate [-- COUNT [SEED]]`: how many of random faults that change behaviour the checks find, by operator; and
 * how many of those they miss make a scenario of the sound definition end otherwise.
 */
const [count = 500, seed = 1] = process.argv.slice(2).map(Number)
const isFound = checkerOf(shipped)
const scenarios = new Map<string, readonly Scenario[]>()
let replayed = 0
const tally = new Map(Object.keys(operators).map((name) => [name, { found: 0, all: 0 }]))
for (const mutant of mutantsOf(shipped, count, seed)) {
  const line = tally.get(mutant.operator)
  if (!line) continue
  line.all += 1
  if (isFound(mutant)) line.found += 1
  else if (await failsReplay(mutant)) replayed += 1
}
const lines = [...tally].filter(([, { all }]) => all > 0)
for (const [name, { found, all }] of lines) console.log(`| ${name} | ${found}/${all} |`)
const sum = (of: 'found' | 'all'): number => lines.reduce((total, [, line]) => total + line[of], 0)
console.log(`${sum('found')} of ${sum('all')} found: ${((100 * sum('found')) / Math.max(1, sum('all'))).toFixed(1)} %`)
console.log(`${replayed} of the rest fail a scenario; together ${((100 * (sum('found') + replayed)) / Math.max(1, sum('all'))).toFixed(1)} %`)

async function failsReplay({ source, definition }: Mutant): Promise<boolean> {
  const sound = shipped.find(({ name }) => name === source)
  if (!sound) return false
  const known = scenarios.get(source) ?? (await generateScenarios(await simulated(sound.definition))).scenarios
  scenarios.set(source, known)
  const played = await simulated(definition)
  for (const scenario of known) if (!(await replay(played, scenario)).passes) return true
  return false
}
