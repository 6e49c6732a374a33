import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newOneTimeLink } from '#app/auth/one-time-link.server.ts'
import { officers } from '#app/demo/officers.ts'
import type { Runtime } from '#app/services.server.ts'
import type { Mailbox } from './mailbox.ts'
import type { RunningApp } from './running-app.ts'
import { comes, type Site, type Visitor } from './visitor.ts'

/** Officers at their desks, signed in. */
export type Staff = { counter: Visitor; specialist: Visitor; head: Visitor; director: Visitor; clerk: Visitor }

const desks = { counter: 'one-stop-officer', specialist: 'specialist', head: 'division-head', director: 'director', clerk: 'registry-clerk' } as const

/** The administrator of the first start invites each of them through the pages; they follow the link in their mail. */
export async function inviteStaff(site: Site, app: RunningApp, mailbox: Mailbox): Promise<Staff> {
  const administrator = await comes(site)
  const [link = ''] = readFileSync(join(app.dataDir, 'first-run.txt'), 'utf8').split('\n')
  await administrator.goes(pathOf(link))
  await administrator.presses('Tiếp tục')
  await setsPassword(administrator)
  const staff = await seat(async (officer) => {
    await administrator.goes('/admin/people/new')
    const { page } = administrator
    await page.locator('[name="name"]').fill(officer.name)
    await page.locator('[name="email"]').fill(officer.mail)
    await page.locator('select').nth(0).selectOption(officer.role)
    await page.locator('select').nth(1).selectOption(officer.unit)
    await administrator.presses(page.locator('button[value="invite"]'))
    const invited = await comes(site)
    await invited.goes(pathOf(await mailbox.linkTo(officer.mail, '/link')))
    await invited.presses('Tiếp tục')
    await setsPassword(invited)
    return invited
  })
  await administrator.leaves()
  return staff
}

/** Officers made before the server starts; answers how they sign in afterwards. */
export async function addStaff({ core }: Runtime): Promise<(site: Site) => Promise<Staff>> {
  const links = new Map<string, string>()
  for (const { name, mail, role, unit } of officers) {
    const id = await core.auth.createAccount({ email: mail, name })
    if (id === 'taken' || id === 'invalid-email') throw new Error(`${mail}: ${id}`)
    await core.people.setKind(id, 'officer')
    await core.assignments.replace(id, [{ role, unit }])
    links.set(mail, await newOneTimeLink(core, id, 'demo'))
  }
  return (site) =>
    seat(async ({ mail }) => {
      const visitor = await comes(site)
      await visitor.goes(pathOf(links.get(mail) ?? ''))
      await visitor.presses('Tiếp tục')
      return visitor
    })
}

async function seat(sit: (officer: (typeof officers)[number]) => Promise<Visitor>): Promise<Staff> {
  const seated = new Map<string, Visitor>()
  for (const [desk, role] of Object.entries(desks)) {
    const officer = officers.find((one) => one.role === role)
    if (officer) seated.set(desk, await sit(officer))
  }
  const at = (desk: keyof Staff): Visitor => {
    const visitor = seated.get(desk)
    if (!visitor) throw new Error(`nobody at ${desk}`)
    return visitor
  }
  return { counter: at('counter'), specialist: at('specialist'), head: at('head'), director: at('director'), clerk: at('clerk') }
}

async function setsPassword(visitor: Visitor): Promise<void> {
  await visitor.page.locator('[name="password"]').fill('cầu thang màu xanh lá')
  await visitor.presses('Lưu mật khẩu')
}

const pathOf = (link: string): string => {
  const { pathname, search } = new URL(link)
  return `${pathname}${search}`
}
