import type { OfficerActor } from '#app/auth/session.server.ts'
import { getServices } from '#app/services.server.ts'
import type { AccountLine, NamedThing } from '#app/services/people.ts'

export type RoleLine = NamedThing & { holders: Array<{ id: string; name: string; unit: string }> }
export type UnitLine = NamedThing & { holders: Array<{ id: string; name: string; unit: string }> }

const [pageSize, mostPages] = [100, 50]

/** Roles and units of all published procedures with the officers who hold them; blocked officers hold nothing. */
export async function loadRoleHolders(actor: OfficerActor): Promise<{ roles: RoleLine[]; units: UnitLine[] }> {
  const { people } = await getServices()
  const [{ roles, units }, officers] = await Promise.all([people.rolesAndUnits(), allOfficers(actor)])
  const titles = new Map(units.map(({ key, title }) => [key, title.vi]))
  const holding = officers.flatMap(({ id, name, assignments }) => assignments.map(({ role, unit }) => ({ id, name, role, unit })))
  const toHolder = ({ id, name, unit }: (typeof holding)[number]) => ({ id, name, unit: titles.get(unit) ?? unit })
  return {
    roles: roles.map((role) => ({ ...role, holders: holding.filter((held) => held.role === role.key).map(toHolder) })),
    units: units.map((unit) => ({ ...unit, holders: holding.filter((held) => held.unit === unit.key).map(toHolder) })),
  }
}

async function allOfficers(actor: OfficerActor): Promise<AccountLine[]> {
  const { people } = await getServices()
  const officers: AccountLine[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { rows, next } = await people.accounts(actor, { kind: 'officer', limit: pageSize, after })
    officers.push(...rows)
    if (!next) break
    after = next
  }
  return officers.filter(({ blocked }) => !blocked)
}
