import type { Core } from '#app/core.server.ts'
import { jobHandlers } from '#app/jobs/job-handlers.server.ts'
import type { Mailer } from '#app/mail/mailer.server.ts'
import type { Job } from '#runtime/ports.ts'

const idleMs = 1000
const leaseMs = 60_000
const batch = 10
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
    if (worked === 0) await pause(idleMs, signal)
  }
}

/** Claims what is due and does it; answers how many jobs there were. */
export async function workOnce(core: Core, mailer: Mailer): Promise<number> {
  const leaseUntil = new Date(Date.parse(core.now()) + leaseMs).toISOString()
  const jobs = await core.database.jobs.claim(core.now(), leaseUntil, batch)
  for (const job of jobs) await attempt(core, mailer, job)
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

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
