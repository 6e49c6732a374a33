import { existsSync, readdirSync, writeSync } from 'node:fs'
import { isDoor } from './doors.ts'
import { targets } from './targets.ts'

/**
 * Takes inputs of one door in a process of its own, whose memory is limited from outside: `child.ts DOOR FIRST COUNT`.
 * Before each input its number is told, so that whoever watches knows which one it was that ended the process.
 */
const [door = '', first = '1', count = '1'] = process.argv.slice(2)
if (!isDoor(door)) throw new Error(`no door ${door}`)
const run = await targets[door]()
if (count === 'show') {
  process.stdout.write(`${run.show(Number(first))}\n`, () => process.exit(0))
  await new Promise(() => undefined)
}

export type Told = { at: number } | { done: Summary }
export type Summary = { counts: Record<string, number>; faults: Array<{ seed: number; outcome: string }>; slowest: Array<{ seed: number; ms: number }>; totalMs: number; peakMb: number; openFiles: number }

const summary: Summary = { counts: {}, faults: [], slowest: [], totalMs: 0, peakMb: 0, openFiles: 0 }
const tell = (told: Told): void => void writeSync(3, `${JSON.stringify(told)}\n`)
const started = performance.now()
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  tell({ at: seed })
  const { outcome, isFault, ms } = await run.takeOne(seed)
  if (isFault) summary.faults.push({ seed, outcome })
  else summary.counts[outcome] = (summary.counts[outcome] ?? 0) + 1
  summary.slowest = [...summary.slowest, { seed, ms }].sort((a, b) => b.ms - a.ms).slice(0, 5)
}
summary.totalMs = performance.now() - started
summary.openFiles = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0
summary.peakMb = process.resourceUsage().maxRSS / 1024
tell({ done: summary })
process.exit(0)
