import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jobHandlers } from '#app/jobs/job-handlers.server.ts'
import { workOnce } from '#app/jobs/job-runner.server.ts'
import { openMailer } from '#app/mail/mailer.server.ts'
import { openMailbox } from '../../support/mailbox.ts'
import { onEveryProduct } from '../../support/product.ts'

const from = 'Một Cửa <khong-tra-loi@so.gov.vn>'

onEveryProduct('the outbox', (given) => {
  test('keeps a mail the server did not take, and tries it again later', async () => {
    const { core } = given.product.runtime
    const dead = openMailer({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: from }, () => {})
    await core.database.jobs.add([{ kind: 'mail', payload: { to: 'mai@congty.vn', subject: 'Thử', text: 'x' } }], core.now())
    expect(await workOnce(core, dead)).toBe(1)
    expect(await workOnce(core, dead)).toBe(0)
    expect(await core.database.jobs.counts()).toEqual({ waiting: 1, failed: 0 })
    dead.close()
  })

  test('sends one mail to each holder of a role, in Vietnamese letters', async () => {
    const { product } = given
    const { core } = product.runtime
    const mailbox = await openMailbox()
    const mailer = openMailer({ SMTP_URL: mailbox.url, MAIL_FROM: from }, () => {})
    const held = { role: 'mot_cua', unit: 'so-mau' }
    await product.officer([held])
    await product.officer([held])
    await product.officer([{ role: 'lanh_dao', unit: 'so-mau' }])
    await core.database.jobs.add([{ kind: 'mail-holders', payload: { ...held, subject: 'Hồ sơ mới\r\nBcc: x@y.z', text: 'Có hồ sơ “Đặng Ướt” chờ tiếp nhận.', dossierId: 'd' as never } }], core.now())
    expect(await workOnce(core, mailer)).toBe(1)
    expect(await workOnce(core, mailer)).toBe(2)
    expect(mailbox.mails.map(({ subject, text }) => [subject, text.trim()])).toEqual(Array.from({ length: 2 }, () => ['Hồ sơ mới Bcc: x@y.z', 'Có hồ sơ “Đặng Ướt” chờ tiếp nhận.']))
    expect(new Set(mailbox.mails.map(({ to }) => to)).size).toBe(2)
    mailer.close()
    await mailbox.close()
  })

  test('removes the bytes of uploads nobody filed, and those only', async () => {
    const { product } = given
    const { core, services } = product.runtime
    const mai = await product.applicant()
    async function* bytes() {
      yield Buffer.from('%PDF-1.7\norphan')
    }
    const stored = await services.files.upload(mai, { name: 'a.pdf', stream: bytes(), accept: ['pdf'], maxBytes: 1000 })
    if (stored.result !== 'stored') throw new Error(stored.code)
    const { hash } = stored.file
    const path = join(product.dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
    const job = { kind: 'remove-orphans', payload: {}, id: '1', attempts: 1, leaseUntil: core.now() } as const
    const mailer = openMailer({ SMTP_URL: '', MAIL_FROM: from }, () => {})
    await jobHandlers['remove-orphans'](job, { core, mailer })
    expect(existsSync(path)).toBe(true)
    await jobHandlers['remove-orphans'](job, { core: { ...core, now: () => new Date(Date.now() + 48 * 3_600_000).toISOString() }, mailer })
    expect(existsSync(path)).toBe(false)

    const sweepAll = async () => {
      const now = new Date(Date.now() + 24 * 3_600_000).toISOString()
      await jobHandlers['remove-orphans'](job, { core: { ...core, now: () => now }, mailer })
    }
    const send = () => services.files.upload(mai, { name: 'a.pdf', stream: bytes(), accept: ['pdf'], maxBytes: 1000 })
    for (let round = 0; round < 3; round += 1) {
      await send()
      await Promise.all([sweepAll(), send(), send()])
      expect([await core.database.files.isNamed(hash), existsSync(path)]).toEqual([true, true])
    }
  })
})

describe('without a mail server', () => {
  test('mails are printed, each on its own', async () => {
    const printed: string[] = []
    await openMailer({ SMTP_URL: '', MAIL_FROM: from }, (text) => printed.push(text)).send({ to: 'mai@congty.vn', subject: 'Xác nhận', text: 'http://…' })
    expect(printed.join()).toContain('mail to mai@congty.vn: Xác nhận\nhttp://…')
  })
})
