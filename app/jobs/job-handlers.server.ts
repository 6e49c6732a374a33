import type { Core } from '#app/core.server.ts'
import { sweepStaging } from '#app/uploads/sweep-staging.server.ts'
import { scanKept } from '#app/services/files/scan-file.server.ts'
import type { Mailer } from '#app/mail/mailer.server.ts'
import type { Job } from '#runtime/ports.ts'

type Tools = { core: Core; mailer: Mailer }
type Handler = (job: Job, tools: Tools) => Promise<void>

/** Uploads nobody filed are kept this long. */
const orphanedAfterMs = 24 * 60 * 60_000
const batch = 200

/** One line per kind of job. A job may run twice after a crash: each does no harm then. */
export const jobHandlers: Record<Job['kind'], Handler> = {
  mail: sendMail,
  'mail-holders': mailHolders,
  'scan-file': scanJob,
  'remove-orphans': removeOrphans,
}

async function sendMail(job: Job, { mailer }: Tools): Promise<void> {
  if (job.kind === 'mail') await mailer.send(job.payload)
}

/** Becomes one mail job for each holder, so that one bad address does not keep the others from theirs. */
async function mailHolders(job: Job, { core }: Tools): Promise<void> {
  if (job.kind !== 'mail-holders') return
  const { role, unit, subject, text, dossierId } = job.payload
  const holders = await core.people.holders({ role, unit })
  await core.database.jobs.add(holders.map(({ email }) => ({ kind: 'mail', payload: { to: email, subject, text, dossierId } })), core.now())
}

/** Fails while the scanner cannot be asked, so that it is tried again. */
async function scanJob(job: Job, { core }: Tools): Promise<void> {
  if (job.kind !== 'scan-file') return
  const state = await scanKept(core, job.payload.hash)
  if (state === 'unavailable') throw new Error('the virus scanner could not be asked')
}

/** Removes uploads that belong to no dossier and no draft any more, and those that were never finished. */
async function removeOrphans(_job: Job, { core }: Tools): Promise<void> {
  const now = Date.parse(core.now())
  const givenUp = now - core.config.UPLOAD_HOURS * 60 * 60_000
  await sweepStaging(core.config.DATA_DIR, givenUp)
  while ((await core.database.uploads.takeExpired(new Date(givenUp).toISOString(), batch)).length === batch);
  const before = new Date(now - orphanedAfterMs).toISOString()
  for (;;) {
    const orphans = await core.database.files.takeOrphans(before, batch)
    for (const hash of orphans) await core.blobs.remove(hash, () => core.database.files.isNamed(hash))
    if (orphans.length < batch) return
  }
}
