import { parentPort } from 'node:worker_threads'

/** The other side of `openThread`: answers each job the product sends to this thread. */
export function answerJobs<Job, Result>(answer: (job: Job) => Promise<Result>): void {
  parentPort?.on('message', (job: Job) => {
    answer(job).then(
      (result) => parentPort?.postMessage({ result }, []),
      (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []),
    )
  })
}
