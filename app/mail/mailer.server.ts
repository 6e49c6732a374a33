import { createTransport } from 'nodemailer'
import type { Config } from '#app/config.server.ts'

export type Mail = { to: string; subject: string; text: string }

export type Mailer = {
  /** Resolves when the mail server took the mail; rejects when it did not, so that the job is tried again. */
  send(mail: Mail): Promise<void>
  close(): void
}

/** Sends through `SMTP_URL`; without one mails are written to the standard output, for development and first steps. */
export function openMailer(config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>, print: (text: string) => void): Mailer {
  if (config.SMTP_URL === '') return printingMailer(print)
  const transport = createTransport({ url: config.SMTP_URL, pool: true, maxConnections: 3 }, { from: config.MAIL_FROM })
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ to: { name: '', address: to }, subject: oneLine(subject), text, disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport.close(),
  }
}

function printingMailer(print: (text: string) => void): Mailer {
  return {
    async send({ to, subject, text }) {
      print(`--- mail to ${to}: ${oneLine(subject)}\n${text}\n---\n`)
    },
    close: () => {},
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
