import type { Core } from '#app/core.server.ts'
import { jobHandlers } from '#app/jobs/job-handlers.server.ts'
import { repeat, type Repeating } from '#app/jobs/repeat.server.ts'
import type { Mailer } from '#app/mail/mailer.server.ts'
import type { Job } from '#runtime/ports.ts'

const idleMs = 500
const leaseMs = 60_000
/** A slow mail server must be through with them within the lease, or they are sent twice. */
const batch = 50
/** Waits between attempts, seconds; after the last one the job is given up and shown as failed. */
const waits = [10, 60, 300, 1800, 7200, 21_600, 43_200]

/** Works the outbox off, on every node; a lease keeps two nodes from one job, a crash returns it when the lease ends. */
export function startJobs(core: Core, mailer: Mailer): Repeating {
  // A look that finds something is a durable write: jobs are gathered for a moment, not taken one by one.
  return repeat({ idleMs, log: core.log, complaint: 'the outbox could not be read', once: async () => (await workOnce(core, mailer)) >= batch })
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
    await core.database.jobs.done(job)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const wait = waits[job.attempts - 1]
    const retryAt = wait === undefined ? undefined : new Date(Date.parse(core.now()) + wait * 1000).toISOString()
    core.log.warn({ job: job.id, kind: job.kind, attempts: job.attempts, retryAt }, 'a job failed')
    await core.database.jobs.failed(job, reason, retryAt)
  }
}
