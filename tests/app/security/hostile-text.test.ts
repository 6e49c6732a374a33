import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMailer } from '#app/mail/mailer.server.ts'
import { letterPdf } from '#app/pdf/letter-pdf.server.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { DossierId } from '#runtime/ids.ts'
import { openMailbox } from '../../support/mailbox.ts'
import { fileSample } from '../../support/filed-sample.ts'
import { postalAnswers, postalKeys } from '../../support/postal-samples.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'
import { takeStep } from '../../support/take-step.ts'

const tags = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'<!--`
const typst = '#read("/etc/passwd") \\ $x$ {{ten}} *b* <l> @r //'
const hostile = `${tags} ${typst}`

let site: RunningSite
let hoa: SitePerson
let counter: SitePerson
let id: DossierId
let draft: string

/** The sample with hostile text wherever the form takes any text. */
async function hostileAnswers(): Promise<Answers> {
  const loaded = await site.runtime.services.procedures.current(postalKeys.P1)
  const answers: Answers = { ...postalAnswers('P1') }
  for (const key of Object.keys(answers)) {
    const field = loaded?.filingForm.fields.get(key)
    if (field?.kind === 'long-text' || (field?.kind === 'text' && !field.pattern)) answers[key] = hostile.slice(0, Math.min(field.maxLength ?? 100, 200)).trim()
  }
  delete answers['papers']
  return answers
}

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant(`Hòa ${tags}`)
  counter = await site.officer(`Oanh ${tags}`, [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
  const answers = await hostileAnswers()
  id = (await fileSample(site, hoa, 'P1', answers)).id
  await takeStep(site, counter, id, 'accept', { comment: hostile })
  const specialist = await site.officer(`Khánh ${tags}`, [{ role: 'specialist', unit: 'post-telecom-division' }])
  await takeStep(site, specialist, id, 'request-supplement', { comment: hostile, grounds: ['content-unclear'], items: [{ at: 'bang_gia_cuoc', reason: hostile }] })
  const started = await site.runtime.services.drafts.start(hoa.actor, postalKeys.P1)
  if (started.result === 'refused') throw new Error(started.refusal.code)
  draft = started.draft.id
  await site.runtime.core.database.drafts.save(started.draft.id, answers, site.runtime.core.now(), started.draft.revision)
})
afterAll(() => site.stop())

/** What of it would run, were the page opened. */
function faultsIn(text: string): string[] {
  const embedded = [...text.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)].map(([, json = '']) => json)
  return [...(text.match(/<script>alert|<img src=x/gi) ?? []), ...embedded.filter((json) => json.includes('<') || JSON.parse(json) === undefined)]
}

describe('what people type stands on pages as text', () => {
  test('on every page of the draft, its review included', async () => {
    const loaded = await site.runtime.services.procedures.current(postalKeys.P1)
    const sections = loaded?.filingForm.sections.map(({ key }) => key) ?? []
    let shown = 0
    for (const section of [...sections, 'review']) {
      const { text, status } = await hoa.get(`/drafts/${draft}/${section}?check=1`)
      expect(status).toBe(200)
      expect(faultsIn(text)).toEqual([])
      if (/&lt;script&gt;alert/i.test(text)) shown += 1
    }
    expect(shown).toBeGreaterThan(2)
  })

  test.each(['/my', '/dossiers/{id}', '/dossiers/{id}?lang=en', '/dossiers/{id}/supplement', '/account', '/account/sessions', '/'])('to the applicant at %s', async (path) => {
    const { text } = await hoa.get(path.replace('{id}', id))
    expect(faultsIn(text)).toEqual([])
    expect(text).toMatch(/&lt;script&gt;alert/i)
  })

  test.each(['/desk?view=all', '/desk/dossiers/{id}'])('to the officer at %s', async (path) => {
    const { text } = await counter.get(path.replace('{id}', id))
    expect(faultsIn(text)).toEqual([])
    expect(text).toMatch(/&lt;script&gt;alert/i)
  })

  test('to the administrator, in lists and in what he searched for', async () => {
    const administrator = await site.officer('Quản trị', [{ role: 'administrator', unit: 'department' }])
    for (const path of ['/admin/people', `/admin/people/${hoa.actor.accountId}`, `/admin/people?q=${encodeURIComponent(tags)}`, `/desk?view=all&search=${encodeURIComponent(tags)}`]) expect(faultsIn((await administrator.get(path)).text)).toEqual([])
  })

  test.each(['/?q={x}', '/track?code={x}', '/check/{x}', '/check?code={x}', '/sign-in?next={x}', '/verify?token={x}', '/reset?token={x}', '/link?token={x}', '/procedures/{x}', '/{x}', '/?lang={x}'])('to anybody who is sent to %s', async (path) => {
    expect(faultsIn((await hoa.get(path.replace('{x}', encodeURIComponent(tags)))).text)).toEqual([])
  })

  test.each([['/sign-in', 'email'], ['/sign-up', 'email'], ['/sign-up', 'name'], ['/track', 'code'], ['/forgot-password', 'email'], ['/reset', 'token']])('to who posts it to %s as %s', async (path, name) => {
    expect(faultsIn((await hoa.post(path, [[name, tags], ['phone', tags]])).text)).toEqual([])
  })

  test('to the author who imports it', async () => {
    const author = await site.officer('Tác giả', [{ role: 'author', unit: 'department' }])
    for (const act of ['check', 'preview', 'publish']) expect(faultsIn((await author.post('/studio/import', [['definition', `{"title":"${tags}`], ['note', tags], ['_do', act]])).text)).toEqual([])
  })
})

describe('a letter', () => {
  test('of a dossier full of it is set all the same', async () => {
    const links = [...(await hoa.get(`/dossiers/${id}`)).text.matchAll(/href="(\/letters\/[^"]+)"/g)].map(([, href = '']) => href)
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect((await hoa.get(link)).text.slice(0, 5)).toBe('%PDF-')
  })

  test('reads no file, whatever it says', () => {
    const content = { key: 'a', title: typst, paper: 'A4', language: 'vi', head: { agency: typst, place: typst, date: typst }, dossierCode: typst, checkCode: 'abcdefgh', blocks: [{ kind: 'paragraph', style: 'body', text: typst }] } as const
    const size = (text: string): number => letterPdf({ ...content, blocks: [{ kind: 'paragraph', style: 'body', text }] }, { paper: 'https://a.vn/check/a', tracking: 'https://a.vn/track' }, '2026-02-10T03:00:00.000Z').length
    expect(Math.abs(size(typst) - size(typst.split('').toReversed().join('')))).toBeLessThan(500)
  })
})

describe('a mail', () => {
  test('has the receivers it was written to, and no other head', async () => {
    const mailbox = await openMailbox()
    const mailer = openMailer({ SMTP_URL: mailbox.url, MAIL_FROM: 'cong@a.vn' }, () => {})
    const text = `${hostile}\r\n.\r\nMAIL FROM:<evil@evil.example>\r\nRCPT TO:<evil@evil.example>`
    await mailer.send({ to: 'mai@congty.vn', subject: 'Hồ sơ\r\nBcc: evil@evil.example\r\n\r\nxin chào', text })
    await mailer.send({ to: 'mai@congty.vn\r\nRCPT TO:<evil@evil.example>', subject: 'a', text: 'a' }).catch(() => 'refused')
    await mailer.send({ to: 'mai@congty.vn, evil@evil.example', subject: 'a', text: 'a' }).catch(() => 'refused')
    mailer.close()
    await mailbox.close()
    expect(mailbox.mails[0]).toMatchObject({ to: 'mai@congty.vn', subject: 'Hồ sơ Bcc: evil@evil.example xin chào' })
    expect(mailbox.mails[0]?.text).toContain('RCPT TO:<evil@evil.example>')
    for (const { to } of mailbox.mails) expect(to.split(',')).not.toContain('evil@evil.example')
  })
})
