import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Core } from '#app/core.server.ts'
import { newOneTimeLink } from '#app/auth/one-time-link.server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { wholeInstallation } from '#app/services/people/roles-and-units.server.ts'
import type { Runtime } from '#app/services.server.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { VersionHash } from '#runtime/ids.ts'
import { createAjv } from '#schemas/ajv.ts'
import calendarSchema from '#schemas/calendar.schema.json' with { type: 'json' }
import type { Scenario } from '#schemas/generated/scenario.ts'
import scenarioSchema from '#schemas/scenario.schema.json' with { type: 'json' }

const administrator = { email: 'quan-tri@motcua.local', name: 'Quản trị viên' }

/**
 * Brings a new installation to where people can work: calendars and shipped procedures that are not there yet, and a
 * one-time link for the first administrator. Does nothing where all of it is there.
 */
export async function firstRun(runtime: Runtime): Promise<string[]> {
  await addCalendars(runtime)
  return [...(await publishShipped(runtime)), ...(await firstAdministrator(runtime))]
}

async function addCalendars({ core }: Runtime): Promise<void> {
  const isCalendar = createAjv().compile<WorkingCalendar>(calendarSchema)
  for (const { file, text } of shipped('schemas/calendars')) {
    const calendar: unknown = JSON.parse(text)
    if (!isCalendar(calendar)) throw new Error(`${file} is no calendar`)
    if (!(await core.database.calendars.find(calendar.key))) await core.database.calendars.save(calendar, 'motcua', core.now())
  }
}

/** Shipped to be looked at: whoever wants it in the catalogue publishes it. */
const examples: ReadonlySet<string> = new Set(['gallery.json'])

async function publishShipped({ core, casework }: Runtime): Promise<string[]> {
  const published = new Set((await core.database.procedures.list()).map(({ procedure }) => procedure))
  const told: string[] = []
  for (const { file, text } of shipped('schemas/procedures')) {
    if (examples.has(file) || published.has(file.replace(/\.json$/, ''))) continue
    const outcome = await publishDefinition(core, casework.versions, { actor: { kind: 'system', name: 'motcua' }, text })
    if (outcome.result === 'published') {
      await addScenarios(core, outcome.hash, file)
      told.push(`published ${file}`)
    }
    if (outcome.result === 'findings') told.push(`not published: ${file} has ${outcome.findings.filter(({ severity }) => severity === 'error').length} errors`)
  }
  return told
}

/** The scenarios shipped with a procedure: whoever changes it in the studio is told when they come out otherwise. */
async function addScenarios({ scenarios, now }: Core, version: VersionHash, file: string): Promise<void> {
  const path = join('schemas/scenarios', file)
  const list: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
  const isScenario = createAjv({ discriminator: true }).compile<Scenario>(scenarioSchema)
  if (!Array.isArray(list) || !list.every((one) => isScenario(one))) throw new Error(`${path} holds no scenarios`)
  await scenarios.add(version, list.map((scenario) => ({ scenario, savedAt: now(), savedBy: 'motcua' })))
}

function shipped(folder: string): Array<{ file: string; text: string }> {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted().map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
}

/** As long as no administrator has a password, each start writes a fresh link, readable by the owner of the data. */
async function firstAdministrator({ core }: Runtime): Promise<string[]> {
  const [existing, ...others] = await core.assignments.accountsWith('administrator')
  const account = existing === undefined ? await createAdministrator({ core }) : (await core.people.find(existing))?.id
  if (account === undefined || others.length > 0 || (await core.auth.hasPassword(account))) return []
  await core.links.removeOf(account)
  const link = await newOneTimeLink(core, account, 'first-run')
  const path = join(core.config.DATA_DIR, 'first-run.txt')
  writeFileSync(path, `${link}\n\nTài khoản / account: ${administrator.email}\n`, { mode: 0o600 })
  return [`one-time administrator link: ${path}`]
}

async function createAdministrator({ core }: Pick<Runtime, 'core'>) {
  const id = await core.auth.createAccount(administrator)
  if (id === 'taken' || id === 'invalid-email') return undefined
  await core.people.setKind(id, 'officer')
  await core.assignments.replace(id, [{ role: 'administrator', unit: wholeInstallation.key }])
  return id
}
