import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FileFacts } from '#app/files/inspect/inspection.ts'
import type { FileKind, UploadRefusal } from '#app/services/files.ts'

/** A staged file to look at: kinds the question takes, and whether pictures lose their metadata. */
export type InspectJob = { path: string; accept: readonly FileKind[]; strip: boolean }

/** `hash` and `size` when the file was changed; a thumbnail stands beside it as `.thumbnail`. */
export type Inspected = FileFacts & { thumbnail: boolean; hash?: string; size?: number }

export type Inspector = { inspect(job: InspectJob): Promise<Inspected | UploadRefusal>; close(): Promise<void> }

type Answer = { result: Inspected | UploadRefusal } | { error: string }

const longestMs = 30_000
const memoryMb = 512

/**
 * Looks at one file after another on a thread of its own. A file that takes too long or too much memory ends the thread,
 * not the product, and is refused; the next file gets a new thread.
 */
export function openInspector(): Inspector {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  const inspect = async (job: InspectJob): Promise<Inspected | UploadRefusal> => {
    const own = (worker ??= startWorker())
    const answer = await ask(own, job)
    if (answer === 'lost') {
      worker = undefined
      await own.terminate()
      return 'too-complex'
    }
    if ('error' in answer) throw new Error(answer.error)
    return answer.result
  }
  return {
    inspect(job) {
      const next = last.then(() => inspect(job))
      last = next.catch(() => undefined)
      return next
    },
    async close() {
      await worker?.terminate()
    },
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('inspect/inspect-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
  worker.on('error', () => {})
  return worker
}

/** While a file is looked at the process stays; a thread that waits keeps nobody. */
async function ask(worker: Worker, job: InspectJob): Promise<Answer | 'lost'> {
  worker.ref()
  try {
    const answered = once(worker, 'message', { signal: AbortSignal.timeout(longestMs) })
    worker.postMessage(job, [])
    const [answer]: Answer[] = await answered
    return answer ?? 'lost'
  } catch {
    return 'lost'
  } finally {
    worker.unref()
  }
}
