import { enterprises, standingAnswers, type Enterprise } from '#app/demo/enterprises.ts'
import { officers, type DemoOfficer } from '#app/demo/officers.ts'
import { newOneTimeLink } from '#app/auth/one-time-link.server.ts'
import { standingIn } from '#app/services/drafts/applicant-facts.server.ts'
import type { Runtime } from '#app/services.server.ts'
import type { Actor } from '#runtime/access/actor.ts'

type Officer = Extract<Actor, { kind: 'officer' }>
type Applicant = Extract<Actor, { kind: 'applicant' }>

/** The people of the demonstration, as actors. */
export type DemoPeople = {
  holders(role: string): Officer[]
  applicant(index: number): Applicant
  enterprise(index: number): Enterprise
  /** A one-time sign-in link for one enterprise and for one officer of each role. */
  links(): Promise<Array<{ as: string; name: string; link: string }>>
}

export async function addPeople(runtime: Runtime): Promise<DemoPeople> {
  const staff: Array<{ officer: DemoOfficer; actor: Officer }> = []
  for (const officer of officers) staff.push({ officer, actor: await addOfficer(runtime, officer) })
  const applicants: Applicant[] = []
  for (const enterprise of enterprises) applicants.push(await addApplicant(runtime, enterprise))

  return {
    holders: (role) => staff.filter(({ officer }) => officer.role === role).map(({ actor }) => actor),
    applicant: (index) => at(applicants, index),
    enterprise: (index) => at(enterprises, index),
    links: async () => {
      const firsts = staff.filter(({ officer }, index) => staff.findIndex((one) => one.officer.role === officer.role) === index)
      const people = [{ as: 'Doanh nghiệp', actor: at(applicants, 0) }, ...firsts.map(({ officer, actor }) => ({ as: officer.as, actor }))]
      return Promise.all(people.map(async ({ as, actor }) => ({ as, name: actor.name, link: await newOneTimeLink(runtime.core, actor.accountId, 'demo') })))
    },
  }
}

async function addOfficer({ core }: Runtime, { name, mail, role, unit }: DemoOfficer): Promise<Officer> {
  const accountId = await core.auth.createAccount({ email: mail, name })
  if (accountId === 'taken' || accountId === 'invalid-email') throw new Error(`${mail}: ${accountId}`)
  await core.people.setKind(accountId, 'officer')
  await core.assignments.replace(accountId, [{ role, unit }])
  return { kind: 'officer', accountId, name, assignments: [{ role, unit }] }
}

async function addApplicant({ core, casework }: Runtime, enterprise: Enterprise): Promise<Applicant> {
  const { name, mail } = enterprise
  const accountId = await core.auth.createAccount({ email: mail, name })
  if (accountId === 'taken' || accountId === 'invalid-email') throw new Error(`${mail}: ${accountId}`)
  const loaded = await casework.versions.current('postal-licence-grant')
  if (loaded) await core.people.revise(accountId, () => ({ profile: standingIn(loaded, standingAnswers(enterprise)) }))
  return { kind: 'applicant', accountId, name }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`no number ${index}`)
  return found
}
