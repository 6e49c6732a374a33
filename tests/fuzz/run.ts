import { build } from 'esbuild'
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Summary, Told } from './child.ts'
import { doors } from './doors.ts'

/**
 * `npm run fuzz`: hostile input for every door that strangers reach, each door in a process of its own with limited
 * memory. `--runs N` inputs for each door (200 000), `--seed N` the first of them, `--only DOOR`, `--show` prints that
 * input instead of taking it. Prints what became of them, the slowest, the memory; exit code 1 for a crash, an
 * exception, an answer above a second, or too much memory. The same number is always the same input.
 */
const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' }, heap: { type: 'string', default: '256' }, show: { type: 'boolean', default: false } },
})
/** An input nothing is heard of for so long hangs. */
const silenceMs = 30_000

type Ended = { summary: Summary } | { seed: number; reason: string }

/** Node runs TypeScript but no JSX, which pages are written in. */
const program = 'node_modules/.cache/fuzz/child.mjs'
await build({ entryPoints: ['tests/fuzz/child.ts'], outfile: program, bundle: true, packages: 'external', platform: 'node', format: 'esm', jsx: 'automatic', sourcemap: 'inline', logLevel: 'error' })

const wanted = doors.filter((door) => options.only === undefined || door.includes(options.only))
let failed = wanted.length === 0
for (const door of wanted) {
  if (options.show) spawnSync(process.execPath, [program, door, options.seed, 'show'], { stdio: 'inherit' })
  else failed = report(door, await takeAll(door)) || failed
}
process.exitCode = failed ? 1 : 0

function takeAll(door: string): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const child = spawn(process.execPath, [`--max-old-space-size=${options.heap}`, '--enable-source-maps', program, door, options.seed, options.runs], { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] })
  let last = Number(options.seed)
  let timer: NodeJS.Timeout | undefined
  const watch = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      resolve({ seed: last, reason: `no answer for ${silenceMs / 1000} s` })
      child.kill('SIGKILL')
    }, silenceMs)
  }
  const pipe = child.stdio[3]
  if (!(pipe instanceof Readable)) throw new Error('the child has no pipe')
  createInterface({ input: pipe }).on('line', (line) => {
    const told: Told = JSON.parse(line)
    if ('at' in told) last = told.at
    else resolve({ summary: told.done })
    watch()
  })
  child.on('close', (code, signal) => {
    clearTimeout(timer)
    resolve({ seed: last, reason: `the process ended (${signal ?? code}); out of its ${options.heap} MB or an uncaught exception` })
  })
  return promise
}

/** Whether something is wrong. */
function report(door: string, ended: Ended): boolean {
  const again = (seed: number): string => `node tests/fuzz/run.ts --only "${door}" --runs 1 --seed ${seed}`
  if ('reason' in ended) {
    console.log(`FAIL ${door}: ${ended.reason}\n  ${again(ended.seed)}`)
    return true
  }
  const { counts, faults, slowest, totalMs, peakMb, openFiles } = ended.summary
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${door}: ${options.runs} inputs from ${options.seed} in ${(totalMs / 1000).toFixed(0)} s, at most ${peakMb.toFixed(0)} MB, ${openFiles} files left open`)
  for (const [outcome, count] of Object.entries(counts).sort(([, a], [, b]) => b - a)) console.log(`  ${String(count).padStart(8)}  ${outcome}`)
  console.log(`  slowest: ${slowest.map(({ seed, ms }) => `${ms.toFixed(0)} ms (${seed})`).join(', ')}`)
  for (const { seed, outcome } of faults.slice(0, 20)) console.log(`  FAULT ${outcome.split('\n').slice(0, 6).join('\n    ')}\n    ${again(seed)}`)
  return faults.length > 0
}
