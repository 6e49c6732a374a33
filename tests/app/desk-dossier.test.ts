import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileSample } from '../support/filed-sample.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import { controlsOf, type SitePerson } from '../support/site-person.ts'

let site: RunningSite
let applicant: SitePerson
let counter: SitePerson
let specialist: SitePerson

beforeAll(async () => {
  site = await startSite()
  applicant = await site.applicant('Nguyễn Thị Hòa')
  counter = await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
  specialist = await site.officer('Phạm Văn Khánh', [{ role: 'specialist', unit: 'post-telecom-division' }])
})
afterAll(() => site.stop())

describe('queue', () => {
  test('shows the filed dossier', async () => {
    const { id, code } = await fileSample(site, applicant, 'P1')
    const page = await counter.get('/desk?view=unit')
    expect(page.status).toBe(200)
    expect(page.text).toContain(code)
    expect(page.text).toContain(`/desk/dossiers/${id}`)
  })
})
