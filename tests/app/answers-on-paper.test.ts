import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileSample } from '../support/filed-sample.ts'
import { startByHand } from '../support/draft-walk.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let hoa: SitePerson

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant('Nguyễn Thị Hòa')
})
afterAll(() => site.stop())

const get = (path: string) => fetch(site.url + path, { headers: { Cookie: hoa.cookie } })

test.each([
  ['vi', 'B%E1%BA%A3n%20nh%C3%A1p'],
  ['en', 'Draft'],
])('a draft in %s is a PDF that is named one', async (language, name) => {
  const [, , id] = (await startByHand(hoa, 'P1')).split('/')
  const answer = await fetch(`${site.url}/drafts/${id}/pdf`, { headers: { Cookie: `${hoa.cookie}; lang=${language}` } })
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  expect(answer.headers.get('Content-Disposition')).toContain(name)
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a filed form is a PDF, linked from its dossier', async () => {
  const { id } = await fileSample(site, hoa, 'P1')
  expect(await (await get(`/dossiers/${id}`)).text()).toContain(`href="/dossiers/${id}/form"`)
  const answer = await get(`/dossiers/${id}/form`)
  expect(answer.headers.get('Content-Disposition')).toMatch(/^inline/)
  expect(Buffer.from(await answer.arrayBuffer()).length).toBeGreaterThan(5000)
})
