import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/**
 * A thread that answers one job after another; *lost* when a job took too long, too much memory or ended the thread. What
 * is asked and answered is agreed with the module that answers.
 */
export type Thread = { ask<Job, Result>(job: Job): Promise<Result | 'lost'>; close(): Promise<void> }

/**
 * `memoryMb` holds for what the thread has made, and again for the buffers beside it, of which no limit is known to its
 * engine: they are watched. `restMs`: after that long without a job the thread ends and gives its memory back; the next
 * job starts another.
 */
export type ThreadLimits = { longestMs: number; memoryMb: number; restMs?: number }

type Answer<Result> = { result: Result } | { error: string }

/** A job that is lost ends its thread, not the product; the next one gets a new thread. The module calls `answerJobs`. */
export function openThread(module: URL, { longestMs, memoryMb, restMs }: ThreadLimits): Thread {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let rest: ReturnType<typeof setTimeout> | undefined

  const start = (): Worker => {
    const started = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    started.on('error', () => {})
    return started
  }
  const end = async (): Promise<void> => {
    clearTimeout(rest)
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  const work = async <Job, Result>(job: Job): Promise<Result | 'lost'> => {
    clearTimeout(rest)
    const answer = await ask<Job, Result>((worker ??= start()), job, { longestMs, memoryMb })
    if (answer === 'lost') await end()
    else if (restMs !== undefined) rest = setTimeout(() => void end(), restMs).unref()
    if (answer !== 'lost' && 'error' in answer) throw new Error(answer.error)
    return answer === 'lost' ? answer : answer.result
  }
  return {
    ask<Job, Result>(job: Job) {
      const next = last.then(() => work<Job, Result>(job))
      last = next.catch(() => undefined)
      return next
    },
    close: end,
  }
}

/** While a job is done the process stays; a thread that waits keeps nobody. */
async function ask<Job, Result>(worker: Worker, job: Job, { longestMs, memoryMb }: ThreadLimits): Promise<Answer<Result> | 'lost'> {
  worker.ref()
  const tooLarge = new AbortController()
  const watch = setInterval(() => void buffersOf(worker).then((bytes) => bytes > memoryMb * megabyte && tooLarge.abort()), watchEveryMs)
  try {
    const answered = once(worker, 'message', { signal: AbortSignal.any([AbortSignal.timeout(longestMs), tooLarge.signal]) })
    worker.postMessage(job, [])
    const [answer]: Array<Answer<Result>> = await answered
    return answer ?? 'lost'
  } catch {
    return 'lost'
  } finally {
    clearInterval(watch)
    worker.unref()
  }
}

const megabyte = 1024 * 1024
const watchEveryMs = 100

/** Asked of the engine, which answers also while the thread is busy. A thread that has ended holds nothing. */
async function buffersOf(worker: Worker): Promise<number> {
  return worker.getHeapStatistics().then(({ external_memory: bytes }) => bytes, () => 0)
}
