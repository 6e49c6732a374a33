import { readdirSync, readFileSync } from 'node:fs'
import { launchBrowser } from '../support/browser.ts'
import { largeDefinition } from '../support/large-definition.ts'
import { startSite } from '../support/running-site.ts'

/**
 * The checks of a draft of 500 fields and 40 steps on their thread in headless Chromium: processor time and time on the
 * wall after edits of a label and of a condition. `node tests/bench/findings-thread.ts` (Linux)
 */
const site = await startSite()
const browser = await launchBrowser()
const lan = await site.officer('Lan', [{ role: 'author', unit: 'studio' }])
const context = await browser.newContext()
await context.setExtraHTTPHeaders({ Cookie: lan.cookie })
const page = await context.newPage()
await page.goto(site.url)
const file = readdirSync('build/client/assets').find((name) => name.startsWith('findings-worker'))
await page.evaluate(
  ({ address, draft }) => {
    const worker = new Worker(address, { type: 'module' })
    const check = (change: string): Promise<void> =>
      new Promise((resolve) => {
        worker.addEventListener('message', () => resolve(), { once: true })
        worker.postMessage({ draft: JSON.parse(change), context: {} }, [])
      })
    Object.assign(globalThis, { check, draft })
  },
  { address: `/assets/${file}`, draft: largeDefinition() },
)

await measured('anew', 1, () => {})
await measured('a label', 20, (draft, round) => Object.assign(draft.form.sections[3]?.fields[round]?.label ?? {}, { vi: `Câu hỏi sửa lần ${round}` }))
await measured('a condition', 20, (draft, round) => Object.assign(draft.form.sections[4]?.fields[2] ?? {}, { visibleWhen: `so_3_0 > ${round}` }))
await browser.close()
await site.stop()
process.exit(0)

async function measured(title: string, rounds: number, edit: (draft: ReturnType<typeof largeDefinition>, round: number) => void): Promise<void> {
  const draft = largeDefinition()
  const [processor, wall]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    edit(draft, round)
    const before = ticks()
    const started = performance.now()
    await page.evaluate((text) => Object.entries(globalThis).find(([name]) => name === 'check')?.[1](text), JSON.stringify(draft))
    wall.push(performance.now() - started)
    processor.push(Math.max(...[...ticks()].map(([thread, spent]) => spent - (before.get(thread) ?? 0))) * 10)
  }
  const middle = (times: number[]): string => (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0)
  console.log(`${title}: processor ${middle(processor)} ms (most ${Math.max(...processor)}), wall ${middle(wall)} ms (most ${Math.max(...wall).toFixed(0)})`)
}

/** Hundredths of a second each thread of a worker has run. */
function ticks(): Map<string, number> {
  const threads = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => listed(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/stat`))
  return new Map(threads.flatMap((path): Array<[string, number]> => {
    const stat = read(path)
    const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number)
    return stat.includes('(DedicatedWorker') ? [[path, user + system]] : []
  }))
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
