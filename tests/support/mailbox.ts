import { simpleParser, type ParsedMail } from 'mailparser'
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps what it gets. */
export type Mailbox = {
  url: string
  mails: ReadonlyArray<{ to: string; subject: string; text: string }>
  /** The first link that starts with `path` in the newest mail to this person; waits for the mail. */
  linkTo(address: string, path: string): Promise<string>
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: Array<{ to: string; subject: string; text: string }> = []
  const arrived = new EventTarget()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream)
        .then((mail: ParsedMail) => {
          mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), subject: mail.subject ?? '', text: mail.text ?? '' })
          arrived.dispatchEvent(new Event('mail'))
          done()
        })
        .catch(done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const find = (to: string, path: string): string | undefined =>
    mails.toReversed().flatMap((mail) => (mail.to === to ? (mail.text.match(/https?:\/\/\S+/g) ?? []) : [])).find((link) => new URL(link).pathname.startsWith(path))

  return {
    url: `smtp://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    mails,
    async linkTo(to, path) {
      const given = AbortSignal.timeout(20_000)
      for (;;) {
        const link = find(to, path)
        if (link) return link
        await new Promise<void>((resolve, reject) => {
          given.addEventListener('abort', () => reject(new Error(`no mail with ${path} came to ${to}`)), { once: true })
          arrived.addEventListener('mail', () => resolve(), { once: true })
        })
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
