import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postalKeys } from '../../support/postal-samples.ts'
import { fileSample } from '../../support/filed-sample.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'
import { takeStep } from '../../support/take-step.ts'

const everybody = ['visitor', 'owner', 'other applicant', 'counter', 'other unit', 'other sector', 'administrator', 'author', 'inspector'] as const
type Who = (typeof everybody)[number]

let site: RunningSite
const people = new Map<Who, SitePerson>()
const at: Record<string, string> = {}

beforeAll(async () => {
  site = await startSite()
  const owner = await site.applicant('Nguyễn Thị Hòa')
  people.set('owner', owner)
  people.set('other applicant', await site.applicant('Trần Văn Khác'))
  people.set('counter', await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }]))
  people.set('other unit', await site.officer('Đỗ Văn Xa', [{ role: 'one-stop-officer', unit: 'land-office' }]))
  people.set('other sector', await site.officer('Vũ Thị Lạ', [{ role: 'land-registrar', unit: 'land-office' }]))
  for (const role of ['administrator', 'author', 'inspector'] as const) people.set(role, await site.officer(role, [{ role, unit: 'department' }]))

  const { id } = await fileSample(site, owner, 'P1')
  const draft = await site.runtime.services.drafts.start(owner.actor, postalKeys.P1)
  if (draft.result === 'refused') throw new Error(draft.refusal.code)
  const counter = people.get('counter')
  if (counter) await takeStep(site, counter, id, 'accept')
  const page = (await owner.get(`/dossiers/${id}`)).text
  const link = (to: string): string => (new RegExp(`href="(/${to}/[^"]+)"`).exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
  const version = (await site.runtime.services.procedures.list())[0]?.current ?? ''
  Object.assign(at, { id, draft: draft.draft.id, section: draft.section, file: link('files'), letter: link('letters'), key: postalKeys.P1, version, person: owner.actor.accountId })
})
afterAll(() => site.stop())

const fill = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => at[name] ?? '')
const ask = async (who: Who, path: string, method = 'GET'): Promise<number> => {
  const headers = { Cookie: people.get(who)?.cookie ?? '', Origin: site.url }
  const body = method === 'POST' ? { body: new URLSearchParams({ _do: 'nothing', commandId: crypto.randomUUID(), expected: '1' }) } : {}
  return (await fetch(site.url + fill(path), { method, redirect: 'manual', headers, ...body })).status
}

/** Status by address: visitor, owner, other applicant, counter, other unit, other sector, administrator, author, inspector. */
const pages: Array<[path: string, expected: string]> = [
  ['/', '200 200 200 200 200 200 200 200 200'],
  ['/procedures/{key}', '200 200 200 200 200 200 200 200 200'],
  ['/my', '302 200 200 403 403 403 403 403 403'],
  ['/join?token=x', '302 200 200 403 403 403 403 403 403'],
  ['/return', '200 200 200 200 200 200 200 200 200'],
  ['/return?code=K7PX-93MD', '302 200 200 403 403 403 403 403 403'],
  ['/drafts/{draft}', '302 200 404 403 403 403 403 403 403'],
  ['/drafts/{draft}/{section}', '302 200 404 403 403 403 403 403 403'],
  ['/drafts/{draft}/review', '302 200 404 403 403 403 403 403 403'],
  ['/drafts/{draft}/pdf', '302 200 404 403 403 403 403 403 403'],
  ['/dossiers/{id}/form', '302 200 404 403 403 403 403 403 403'],
  ['/dossiers/{id}/csv', '302 200 404 403 403 403 403 403 403'],
  ['/drafts/{draft}/copy', '302 200 404 403 403 403 403 403 403'],
  ['/drafts/{draft}/discard', '302 200 404 403 403 403 403 403 403'],
  ['/dossiers/{id}', '302 200 404 403 403 403 403 403 403'],
  ['/dossiers/{id}/withdraw', '302 200 404 403 403 403 403 403 403'],
  ['/dossiers/{id}/supplement', '302 200 404 403 403 403 403 403 403'],
  ['{file}', '302 200 404 200 404 404 200 404 200'],
  ['{letter}', '302 200 404 200 404 404 200 404 200'],
  ['/account', '302 200 200 200 200 200 200 200 200'],
  ['/account/password', '302 200 200 200 200 200 200 200 200'],
  ['/account/sessions', '302 200 200 200 200 200 200 200 200'],
  ['/desk', '302 403 403 200 200 200 200 200 200'],
  ['/desk/dossiers/{id}', '302 403 403 200 404 404 200 404 200'],
  ['/admin', '302 403 403 403 403 403 200 403 403'],
  ['/admin/people', '302 403 403 403 403 403 200 403 403'],
  ['/admin/people/new', '302 403 403 403 403 403 200 403 403'],
  ['/admin/people/{person}', '302 403 403 403 403 403 200 403 403'],
  ['/admin/roles', '302 403 403 403 403 403 200 403 403'],
  ['/admin/calendars', '302 403 403 403 403 403 200 403 403'],
  ['/admin/calendars/vietnam', '302 403 403 403 403 403 200 403 403'],
  ['/admin/themes', '302 403 403 403 403 403 200 403 403'],
  ['/admin/registers', '302 403 403 200 200 200 200 200 200'],
  ['/studio', '302 403 403 403 403 403 200 200 403'],
  ['/studio/import', '302 403 403 403 403 403 200 200 403'],
  ['/studio/import-schema', '302 403 403 403 403 403 200 200 403'],
  ['/studio/procedures/{key}', '302 403 403 403 403 403 200 200 403'],
  ['/studio/versions/{version}', '302 403 403 403 403 403 200 200 403'],
  ['/studio/versions/{version}/definition', '302 403 403 403 403 403 200 200 403'],
]

/** Posts that say nothing: whoever may press the button is told what is missing, everybody else is told no. */
const posts: Array<[path: string, expected: string]> = [
  ['/join', '401 * * 403 403 403 403 403 403'],
  ['/drafts/{draft}', '401 * 404 403 403 403 403 403 403'],
  ['/drafts/{draft}/{section}', '401 * 404 403 403 403 403 403 403'],
  ['/drafts/{draft}/copy', '401 * * 403 403 403 403 403 403'],
  ['/drafts/{draft}/review', '401 * 404 403 403 403 403 403 403'],
  ['/dossiers/{id}/withdraw', '401 * 404 403 403 403 403 403 403'],
  ['/dossiers/{id}/supplement', '401 * 404 403 403 403 403 403 403'],
  ['/desk/dossiers/{id}', '401 403 403 * 404 404 * 404 *'],
  ['/admin/people/new', '401 403 403 403 403 403 * 403 403'],
  ['/admin/people/{person}', '401 403 403 403 403 403 * 403 403'],
  ['/admin/themes', '401 403 403 403 403 403 * 403 403'],
  ['/admin/calendars/vietnam', '401 403 403 403 403 403 * 403 403'],
  ['/studio/import', '401 403 403 403 403 403 * * 403'],
  ['/studio/import-schema', '401 403 403 403 403 403 * * 403'],
  ['/studio/import-schema/definition', '401 403 403 403 403 403 * * 403'],
  ['/studio/procedures/{key}', '401 403 403 403 403 403 * * 403'],
]

describe.each([['GET', pages], ['POST', posts]] as const)('%s', (method, rows) => {
  test.each(rows)('%s answers %s', async (path, expected) => {
    const wanted = expected.split(' ')
    const found: string[] = []
    for (const [index, who] of everybody.entries()) {
      const status = await ask(who, path, method)
      found.push(wanted[index] === '*' && [200, 302, 400, 409, 422].includes(status) ? '*' : String(status))
    }
    expect(found.join(' ')).toBe(expected)
  })
})
