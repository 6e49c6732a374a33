import { setTimeout } from 'node:timers/promises'
import type { Core } from '#app/core.server.ts'
import { jobHandlers } from '#app/jobs/job-handlers.server.ts'
import type { Mailer } from '#app/mail/mailer.server.ts'
import type { Job } from '#runtime/ports.ts'

const idleMs = 500
const leaseMs = 60_000
const batch = 50
/** Waits between attempts, seconds; after the last one the job is given up and shown as failed. */
const waits = [10, 60, 300, 1800, 7200, 21_600, 43_200]

export type JobRunner = { stop(): Promise<void> }

/** Works the outbox off, on every node; a lease keeps two nodes from one job, a crash returns it when the lease ends. */
export function startJobs(core: Core, mailer: Mailer): JobRunner {
  const stopping = new AbortController()
  const done = work(core, mailer, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

async function work(core: Core, mailer: Mailer, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const worked = await workOnce(core, mailer).catch((error: unknown) => {
      core.log.error({ err: error }, 'the outbox could not be read')
      return 0
    })
    // A look that finds something is a durable write: jobs are gathered for a moment, not taken one by one.
    if (worked < batch) await pause(idleMs, signal)
  }
}

/** Claims what is due and does it; answers how many jobs there were. */
export async function workOnce(core: Core, mailer: Mailer): Promise<number> {
  const leaseUntil = new Date(Date.parse(core.now()) + leaseMs).toISOString()
  const jobs = await core.database.jobs.claim(core.now(), leaseUntil, batch)
  await Promise.all(jobs.map((job) => attempt(core, mailer, job)))
  return jobs.length
}

async function attempt(core: Core, mailer: Mailer, job: Job): Promise<void> {
  try {
    await jobHandlers[job.kind](job, { core, mailer })
    await core.database.jobs.done(job.id)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const wait = waits[job.attempts - 1]
    const retryAt = wait === undefined ? undefined : new Date(Date.parse(core.now()) + wait * 1000).toISOString()
    core.log.warn({ job: job.id, kind: job.kind, attempts: job.attempts, retryAt }, 'a job failed')
    await core.database.jobs.failed(job.id, reason, retryAt)
  }
}

/** Ends early when the signal says so. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined)
}
