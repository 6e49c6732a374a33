import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'

export type Repeating = { stop(): Promise<void> }

type Work = { idleMs: number; log: Logger; /** What is said when the work fails as a whole. */ complaint: string; /** Does what there is; whether there may be more at once. */ once: () => Promise<boolean> }

/** Does a piece of work again and again until it is stopped, pausing when there is nothing to do. */
export function repeat(work: Work): Repeating {
  const stopping = new AbortController()
  const done = run(work, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

async function run({ idleMs, log, complaint, once }: Work, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const isMore = await once().catch((error: unknown) => {
      log.error({ err: error }, complaint)
      return false
    })
    if (!isMore) await pause(idleMs, signal)
  }
}

/** Ends early when the signal says so. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined)
}
