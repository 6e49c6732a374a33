import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite, type RunningSite } from '../support/running-site.ts'
import { sitePerson, type SitePerson } from '../support/site-person.ts'

let site: RunningSite
let administrator: SitePerson
let officer: SitePerson

const adminPages = ['/admin', '/admin/people', '/admin/people/new', '/admin/roles', '/admin/calendars', '/admin/calendars/vietnam']

beforeAll(async () => {
  site = await startSite()
  administrator = await site.officer('Trần Quản Trị', [{ role: 'administrator', unit: 'he-thong' }])
  officer = await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
})
afterAll(() => site.stop())

/** Follows the one-time link of an invitation and sets the first password. */
async function follow(link: string, password: string): Promise<void> {
  const { pathname, searchParams } = new URL(link)
  const visitor = sitePerson(site.url, officer.actor, new Headers())
  const arrived = await visitor.post(pathname, [['token', searchParams.get('token') ?? '']])
  expect(arrived.status).toBe(302)
  const invited = sitePerson(site.url, officer.actor, arrived.headers)
  const set = await invited.post(arrived.location ?? '', [['first', '1'], ['password', password]])
  expect(set.status).toBe(302)
  expect((await visitor.post(pathname, [['token', searchParams.get('token') ?? '']])).status).not.toBe(302)
}

describe('who may administer', () => {
  test.each(adminPages)('%s is closed to other officers and applicants', async (path) => {
    const applicant = await site.applicant('Nguyễn Thị Hòa')
    expect((await officer.get(path)).status).toBe(403)
    expect((await applicant.get(path)).status).toBe(403)
  })

  test.each(['/admin/people/new', '/admin/people/anybody', '/admin/calendars/vietnam'])('a post to %s is refused to others', async (path) => {
    expect((await officer.post(path, [['_do', 'save']])).status).toBe(403)
  })

  test.each(adminPages)('%s opens for an administrator', async (path) => {
    expect((await administrator.get(path)).status).toBe(200)
  })

  test('an officer sees the registers and no other part', async () => {
    const { status, text } = await officer.get('/admin/registers')
    expect(status).toBe(200)
    expect(text).toContain('href="/admin/registers/postal-licence"')
    expect(text).toContain('<li>Cấp giấy phép bưu chính</li>')
    expect(text).not.toContain('postal-licence-grant')
    expect(text).not.toContain('href="/admin/people"')
    expect((await officer.get('/admin/registers/postal-licence')).text).toContain('Sổ này chưa có bản ghi nào')
    expect((await officer.get('/admin/registers/postal-licence?q=001')).text).toMatch(/Không có bản ghi nào khớp/)
    expect((await officer.get('/admin/registers/none')).status).toBe(404)
    expect((await officer.get('/admin/registers/postal-licence/0%2FNONE')).status).toBe(404)
  })
})

describe('inviting an officer', () => {
  test('is refused without a name, with half a role, or for a known address; what was typed is kept', async () => {
    const post = (controls: Array<readonly [string, string]>) => administrator.post('/admin/people/new', controls)
    expect((await post([['_do', 'invite'], ['name', ''], ['email', 'a@so.test']])).text).toContain('Hãy nhập họ và tên')
    const half = await post([['_do', 'invite'], ['name', 'Đỗ Thị Yến'], ['email', 'yen@so.test'], ['role:0', 'registry-clerk'], ['unit:0', '']])
    expect(half.text).toContain('Hãy chọn cả vai trò và bộ phận')
    expect(half.text).toContain('value="Đỗ Thị Yến"')
    expect((await post([['_do', 'invite'], ['name', 'Ai đó'], ['email', 'person1@example.test']])).text).toContain('đã có tài khoản')
    expect((await post([['_do', 'invite'], ['name', 'Ai đó'], ['email', 'khong-phai-email']])).text).toContain('Địa chỉ e-mail chưa đúng')
  })

  test('rows come and go by named buttons', async () => {
    const added = await administrator.post('/admin/people/new', [['_do', 'add'], ['name', 'Yến'], ['email', ''], ['role:0', 'registry-clerk'], ['unit:0', 'office']])
    expect(added.text).toContain('name="role:1"')
    const removed = await administrator.post('/admin/people/new', [['_do', 'remove:0'], ['role:0', 'registry-clerk'], ['unit:0', 'office'], ['role:1', '', ], ['unit:1', '']])
    expect(removed.text).not.toContain('name="role:1"')
  })

  test('shows the link once; the officer sets a password and signs in with it', async () => {
    const [email, password] = ['khanh@so.test', 'mat-khau-rat-dai-2026']
    const invited = await administrator.post('/admin/people/new', [['_do', 'invite'], ['name', 'Phạm Văn Khánh'], ['email', email], ['role:0', 'specialist'], ['unit:0', 'post-telecom-division']])
    expect(invited.status).toBe(200)
    const link = (/value="(http[^"]*\/link\?token=[^"]+)"/.exec(invited.text)?.[1] ?? '').replaceAll('&amp;', '&')
    expect(link).not.toBe('')

    await follow(link, password)
    const visitor = sitePerson(site.url, officer.actor, new Headers())
    const signedIn = await visitor.post('/sign-in', [['email', email], ['password', password], ['next', '/desk']])
    expect([signedIn.status, signedIn.location]).toEqual([302, '/desk'])
    expect((await sitePerson(site.url, officer.actor, signedIn.headers).get('/desk')).status).toBe(200)
    expect((await administrator.get('/admin/people?q=khanh')).text).toContain('Chuyên viên thẩm định')
  })
})

describe('an account', () => {
  test('that is not there is 404', async () => {
    expect((await administrator.get('/admin/people/none')).status).toBe(404)
  })

  test('gets other roles, in force at once', async () => {
    const someone = await site.officer('Đặng Văn Tư', [])
    const path = `/admin/people/${someone.actor.accountId}`
    const saved = await administrator.post(path, [['_do', 'save'], ['role:0', 'inspector'], ['unit:0', 'he-thong']])
    expect(saved.location).toBe(`${path}?done=saved`)
    expect((await administrator.get('/admin/roles')).text).toContain('Đặng Văn Tư')
    expect((await someone.get('/desk?view=all')).status).toBe(200)
  })

  test('that is blocked is signed out at once and can be opened again', async () => {
    const someone = await site.officer('Hoàng Thị Năm', [{ role: 'registry-clerk', unit: 'office' }])
    const path = `/admin/people/${someone.actor.accountId}`
    expect((await someone.get('/desk')).status).toBe(200)
    expect((await administrator.post(path, [['_do', 'block']])).location).toBe(`${path}?done=blocked`)
    expect((await someone.get('/desk')).status).toBe(302)
    expect((await administrator.post(path, [['_do', 'unblock']])).location).toBe(`${path}?done=unblocked`)
  })
})
