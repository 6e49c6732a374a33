import type { OfficerActor } from '#app/auth/session.server.ts'
import { getServices } from '#app/services.server.ts'
import type { AccountLine, NamedThing } from '#app/services/people.ts'

export type PeopleData = {
  search: string
  kind?: 'officer' | 'applicant'
  after?: string
  next?: string
  rows: AccountLine[]
  roles: NamedThing[]
}

const pageSize = 50

export async function loadPeople(actor: OfficerActor, { searchParams }: URL): Promise<PeopleData> {
  const { people } = await getServices()
  const search = (searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, 100)
  const kind = kindOf(searchParams.get('kind'))
  const after = searchParams.get('after')?.slice(0, 500) || undefined
  const [{ rows, next }, { roles }] = await Promise.all([people.accounts(actor, { search: search || undefined, kind, after, limit: pageSize }), people.rolesAndUnits()])
  return { search, kind, after, next, rows, roles }
}

const kindOf = (text: string | null): PeopleData['kind'] => (text === 'officer' || text === 'applicant' ? text : undefined)
