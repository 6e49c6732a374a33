import { waitOf } from '#app/doors/limits.server.ts'
import type { Mail } from '#app/mail/mailer.server.ts'
import type { JobStore } from '#runtime/ports.ts'

/** Puts a mail about an account into the outbox. Anybody may ask for one to anybody's address: a few an hour, no more. */
export async function postMail(jobs: Pick<JobStore, 'add'>, mail: Mail, now: string): Promise<void> {
  if ((await waitOf('mail', mail.to.toLowerCase())) === undefined) await jobs.add([{ kind: 'mail', payload: mail }], now)
}
