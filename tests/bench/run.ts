import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isBuildStale } from '#app/http/build-freshness.server.ts'
import manifest from '../../package.json' with { type: 'json' }
import { startServer, type ChildServer } from './child-server.ts'
import { Loader, measure, type Measured, type Rounds, type Servers } from './measure.ts'
import { weighPage } from './page-weight.ts'
import { prepare, type Prepared } from './prepare.ts'
import { workloads, type Workload } from './workloads.ts'

/**
 * `npm run bench`: the product against the least a server can do, in one run, server and load on different cores.
 * Both are warmed up for ten seconds (`--warm 10`), as a server that runs is: V8 compiles what is used for about so long.
 * `--quick` for a look, `--only W3` for one part, `--large` for the cost of a queue page at a million dossiers,
 * `--as-built` to take the pages as they are, `--profile FOLDER` for a processor profile of the product. Exit code 1
 * when a ratio is missed.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    'as-built': { type: 'boolean', default: false },
    only: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
    dossiers: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    warm: { type: 'string' },
    profile: { type: 'string' },
  },
})
const { quick, large, only } = options
const plan: Rounds = { rounds: Number(options.rounds ?? (quick ? 1 : 5)), seconds: Number(options.seconds ?? (quick ? 1 : 4)), warmSeconds: Number(options.warm ?? (quick ? 1 : 10)) }
const stored = Number(options.dossiers ?? (quick ? 5_000 : 100_000))
/** More than two workloads can file of them. */
const draftsPerSecond = 4_000
/** What `npm start` tells Node. */
const flagsOfStart = manifest.scripts.start.match(/--\S+/g) ?? []
const wanted = (name: string): boolean => only === undefined || name.toLowerCase().includes(only.toLowerCase())

if (!options['as-built'] && isBuildStale()) build()
const folder = mkdtempSync(join(options.folder, 'motcua-bench-'))
let failed = 0
try {
  console.log(`${new Date().toISOString()}, ${cpus()[0]?.model ?? '?'} × ${cpus().length}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}, ${stored} dossiers, ${plan.rounds} rounds of ${plan.seconds} s`)
  await compareWithFloor()
  if (wanted('scale')) await compareSizes()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0

async function compareWithFloor(): Promise<void> {
  const drafts = Math.ceil((plan.rounds * plan.seconds + plan.warmSeconds) * draftsPerSecond) + 2_000
  const prepared = await prepare(join(folder, 'main'), { dossiers: stored, drafts })
  const args = [...flagsOfStart, ...(options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`])]
  const servers: Servers = { product: await startServer('tests/bench/product-server.ts', { args, env: prepared.env }), floor: await startServer('tests/bench/floor-server.ts', { env: prepared.floorEnv }) }
  const loader = new Loader()
  try {
    const memory = (when: string): void => {
      const { own, mapped } = servers.product.memory()
      console.log(`memory ${when}: ${own.toFixed(0)} MB of its own (aim 200), ${mapped.toFixed(0)} MB of mapped files`)
    }
    memory('at start')
    for (const work of workloads(prepared).filter(({ name }) => wanted(name))) report(work, await measure(servers, loader, work, plan))
    if (wanted('form page')) await weighForm(servers.product, loader, prepared)
    memory('at work')
  } finally {
    loader.stop()
    await Promise.all([servers.product.stop(), servers.floor.stop()])
  }
}

async function weighForm(product: ChildServer, loader: Loader, { emptyDraft, applicantCookie }: Prepared): Promise<void> {
  const path = `/drafts/${emptyDraft}/co_so`
  for (const encoding of ['gzip', 'br'] as const) {
    const { html, styles, scripts, fonts, complete, withScript } = await weighPage(`http://127.0.0.1:${product.port}${path}`, applicantCookie, encoding)
    console.log(`form page, ${encoding}: HTML ${html} + CSS ${styles} = ${complete} B (aim 12 000); script ${scripts}, with it ${withScript} B (aim 60 000); preloaded fonts ${fonts} B`)
  }
  const ask = { port: product.port, method: 'GET' as const, path, headers: { Cookie: applicantCookie }, expect: 200, clients: 4 }
  await loader.run({ ...ask, seconds: plan.seconds / 2 })
  const before = product.cpu()
  const { requests, perSecond } = await loader.run({ ...ask, seconds: plan.seconds })
  console.log(`form page of 30 fields: ${((product.cpu() - before) / requests / 1000).toFixed(2)} ms of processor time, ${perSecond.toFixed(0)}/s`)
}

/** What a queue page costs must not depend on how much is stored. */
async function compareSizes(): Promise<void> {
  const sizes = large ? [10_000, 1_000_000] : [10_000, stored]
  const servers: ChildServer[] = []
  const loader = new Loader()
  try {
    const asks = []
    for (const size of sizes) {
      const prepared = await prepare(join(folder, `scale-${size}`), { dossiers: size, drafts: 1 })
      const server = await startServer('tests/bench/product-server.ts', { args: flagsOfStart, env: prepared.env })
      servers.push(server)
      const api = workloads(prepared).find(({ name }) => name === 'W3 queue, API')
      if (api) asks.push({ server, plan: { ...api.product, port: server.port, clients: 4, seconds: plan.seconds } })
    }
    const costs: number[][] = asks.map(() => [])
    for (let round = 0; round <= plan.rounds; round++) {
      for (const [index, { server, plan: ask }] of asks.entries()) {
        const before = server.cpu()
        const { requests } = await loader.run(ask)
        if (round > 0) costs[index]?.push((server.cpu() - before) / requests)
      }
    }
    const [small = 0, many = 0] = costs.map((all) => Math.min(...all))
    console.log(`queue page, processor time at ${sizes.join(' and ')} stored: ${small.toFixed(0)} and ${many.toFixed(0)} µs, ratio ${(many / small).toFixed(2)} (most 1.15)`)
  } finally {
    loader.stop()
    await Promise.all(servers.map((server) => server.stop()))
  }
}

function report({ name, clients, must, aim, mostP99 }: Workload, measured: Measured): void {
  const { perSecond, floorPerSecond, ratio, p50, p99, floorP99, cpu, floorCpu, bytes, wrong } = measured
  const isMet = wrong === 0 && ratio >= (must ?? 0) && p99 <= (mostP99 ?? Infinity)
  if (!isMet) failed += 1
  const wants = [must === undefined ? '' : `must ${must}`, aim === undefined ? '' : `aim ${aim}`, mostP99 === undefined ? '' : `p99 ≤ ${mostP99}`].filter(Boolean).join(', ')
  console.log(
    `${isMet ? 'ok  ' : 'FAIL'} ${`${name} @${clients}`.padEnd(28)} ${ratio.toFixed(2)} × floor (${wants})  ${perSecond.toFixed(0)}/s of ${floorPerSecond.toFixed(0)}/s  ` +
      `p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms (floor ${floorP99.toFixed(1)})  CPU ${cpu.toFixed(0)} of ${floorCpu.toFixed(0)} µs  ${bytes} B${wrong > 0 ? `  ${wrong} WRONG ANSWERS` : ''}`,
  )
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
  if (status !== 0) throw new Error('the pages could not be built')
}
