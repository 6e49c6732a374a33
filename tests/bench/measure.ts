import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loadCore, spawnOn, type ChildServer } from './child-server.ts'
import type { LoadPlan, LoadResult } from './load.ts'
import type { Workload } from './workloads.ts'

/** So many rounds of so many seconds for each program, after it was warmed up. */
export type Rounds = { rounds: number; seconds: number; warmSeconds: number }
export type Servers = { product: ChildServer; floor: ChildServer }
/** Medians over the rounds. `cpu` is microseconds of processor time a request costs the server; times are milliseconds. */
export type Measured = { perSecond: number; floorPerSecond: number; ratio: number; p50: number; p99: number; floorP99: number; cpu: number; floorCpu: number; bytes: number; wrong: number }

/** The load generator, on the other core. */
export class Loader {
  readonly #child: ChildProcess = spawnOn(loadCore, [fileURLToPath(new URL('load.ts', import.meta.url))], {}, true)

  run(plan: LoadPlan): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', (answer: { result: LoadResult } | { error: string }) => ('result' in answer ? resolve(answer.result) : reject(new Error(answer.error))))
      this.#child.send(plan)
    })
  }

  stop(): void {
    this.#child.kill()
  }
}

type Round = LoadResult & { cpu: number }

/** Drafts can be filed once: the next one of the prepared row. */
let nextDraft = 0

/** Asks floor and product in turn, so that what else the machine does at the moment meets both. */
export async function measure({ product, floor }: Servers, loader: Loader, work: Workload, { rounds, seconds, warmSeconds }: Rounds): Promise<Measured> {
  const { clients } = work
  const once = async (server: ChildServer, side: 'product' | 'floor', duration: number): Promise<Round> => {
    const from = side === 'product' && work.fromDrafts ? nextDraft : Math.floor(Math.random() * 2 ** 46)
    const before = server.cpu()
    const result = await loader.run({ ...work[side], port: server.port, clients, seconds: duration, from })
    if (side === 'product' && work.fromDrafts) nextDraft += result.requests
    return { ...result, cpu: (server.cpu() - before) / result.requests }
  }
  await once(floor, 'floor', warmSeconds)
  await once(product, 'product', warmSeconds)
  const pairs: Array<{ base: Round; own: Round }> = []
  for (let round = 0; round < rounds; round++) pairs.push({ base: await once(floor, 'floor', seconds), own: await once(product, 'product', seconds) })
  const middle = (of: (pair: { base: Round; own: Round }) => number): number => median(pairs.map(of))
  return {
    perSecond: middle(({ own }) => own.perSecond),
    floorPerSecond: middle(({ base }) => base.perSecond),
    ratio: middle(({ base, own }) => own.perSecond / base.perSecond),
    p50: middle(({ own }) => own.p50),
    p99: middle(({ own }) => own.p99),
    floorP99: middle(({ base }) => base.p99),
    cpu: middle(({ own }) => own.cpu),
    floorCpu: middle(({ base }) => base.cpu),
    bytes: middle(({ own }) => own.bytes),
    wrong: pairs.reduce((sum, { base, own }) => sum + countOf(base) + countOf(own), 0),
  }
}

const countOf = ({ wrong }: LoadResult): number => Object.values(wrong).reduce((sum, count) => sum + count, 0)

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
