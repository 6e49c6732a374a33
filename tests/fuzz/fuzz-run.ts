import { chanceOf } from './chance.ts'
import type { FuzzTarget } from './fuzz-target.ts'

/** One input of a door by its number: what became of it, and what it took. */
export type FuzzRun = { takeOne(seed: number): Promise<Taken>; show(seed: number): string }
export type Taken = { seed: number; outcome: string; isFault: boolean; ms: number }

/** Milliseconds an answer may take. */
export const mostMs = 1000

export function toRun<Input>(target: FuzzTarget<Input>): FuzzRun {
  return {
    takeOne: async (seed) => {
      const input = target.make(chanceOf(seed))
      const started = performance.now()
      const before = process.cpuUsage()
      const { outcome, isFault } = await outcomeOf(target, input)
      const { user, system } = process.cpuUsage(before)
      // A busy machine makes the clock run on, other threads the processor's: neither alone is the answer's own time.
      const ms = Math.min(performance.now() - started, (user + system) / 1000)
      return ms > mostMs ? { seed, outcome: `took ${ms.toFixed(0)} ms`, isFault: true, ms } : { seed, outcome, isFault, ms }
    },
    show: (seed) => {
      const input = target.make(chanceOf(seed))
      return typeof input === 'string' ? input : JSON.stringify(input, (_key, value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))
    },
  }
}

async function outcomeOf<Input>(target: FuzzTarget<Input>, input: Input): Promise<Pick<Taken, 'outcome' | 'isFault'>> {
  try {
    return { outcome: await target.take(input), isFault: false }
  } catch (error) {
    return { outcome: error instanceof Error ? (error.stack ?? error.message) : String(error), isFault: true }
  }
}
