import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillForm, nativeForm, textsOf } from '../support/native-form.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import { sitePerson, type SitePerson } from '../support/site-person.ts'

let site: RunningSite
let hoa: SitePerson

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant('Nguyễn Thị Hòa')
})
afterAll(() => site.stop())

describe('account', () => {
  test('is for people who are signed in', async () => {
    for (const path of ['/account', '/account/password', '/account/sessions', '/my']) {
      const answer = await fetch(site.url + path, { redirect: 'manual' })
      expect(answer.headers.get('Location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
    }
  })

  test('refuses a wrong number and keeps what was typed', async () => {
    const form = nativeForm((await hoa.get('/account')).text)
    fillForm(form, [['organisation.number', '12AB'], ['organisation.name', 'CÔNG TY SÔNG LÔ']])
    const { text } = await hoa.post('/account', textsOf(form))
    expect(text).toMatch(/id="organisation\.number-problem".*value="12AB"/s)
    expect(text).toContain('value="CÔNG TY SÔNG LÔ"')
  })

  test('keeps standing data for the next form', async () => {
    const form = nativeForm((await hoa.get('/account')).text)
    fillForm(form, [['organisation.number', '5000123459'], ['organisation.name', 'CÔNG TY SÔNG LÔ']])
    expect((await hoa.post('/account', textsOf(form))).location).toBe('/account?saved=1')
    const { location = '' } = await hoa.post('/procedures/postal-licence-grant/start', [['_do', 'new']])
    expect((await hoa.get(location)).text).toContain('value="CÔNG TY SÔNG LÔ"')
  })
})

describe('password', () => {
  test('that is too easy is refused, a good first one is set once', async () => {
    expect((await hoa.get('/account/password?first=1')).text).toContain('name="first"')
    expect((await hoa.post('/account/password', [['first', '1'], ['password', 'ngan']])).text).toContain('role="alert"')
    expect((await hoa.post('/account/password', [['first', '1'], ['password', 'bốn từ không liên quan']])).location).toBe('/home')
    expect((await hoa.post('/account/password', [['first', '1'], ['password', 'một mật khẩu khác hẳn']])).text).toContain('Tài khoản đã có mật khẩu')
  })
})

describe('sessions', () => {
  test('are listed, and another one can be ended', async () => {
    const headers = await site.runtime.core.auth.startSession(hoa.actor.accountId, new Request(site.url, { headers: { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' } }))
    const other = sitePerson(site.url, hoa.actor, headers)
    expect((await other.get('/my')).status).toBe(200)
    const { text } = await hoa.get('/account/sessions')
    expect(text).toContain('Phiên này')
    const [, session = ''] = /name="session" value="([^"]+)".*?Firefox – Windows/s.exec(text) ?? []
    expect((await hoa.post('/account/sessions', [['session', session]])).location).toBe('/account/sessions')
    expect((await other.get('/my')).status).toBe(302)
  })
})
