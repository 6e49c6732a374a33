import type { OfficerActor } from '#app/auth/session.server.ts'
import { getServices } from '#app/services.server.ts'
import type { AccountLine, NamedThing } from '#app/services/people.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** A role with its holders and the unit of each, or a unit with its holders and the role of each. */
export type HeldLine = Omit<NamedThing, 'procedures'> & { procedures: Text[]; holders: Array<{ id: string; name: string; as: Text }> }

const [pageSize, mostPages] = [100, 50]

/** Roles and units of all published procedures with the officers who hold them; blocked officers hold nothing. */
export async function loadRoleHolders(actor: OfficerActor): Promise<{ roles: HeldLine[]; units: HeldLine[] }> {
  const { people, procedures } = await getServices()
  const [{ roles, units }, officers, catalogue] = await Promise.all([people.rolesAndUnits(), allOfficers(actor), procedures.catalogue({ language: 'vi' })])
  const titles = { role: titlesOf(roles), unit: titlesOf(units), procedure: titlesOf(catalogue) }
  const held = officers.flatMap(({ id, name, assignments }) => assignments.map(({ role, unit }) => ({ id, name, role, unit })))
  const toLine = (thing: NamedThing, of: 'role' | 'unit'): HeldLine => {
    const other = of === 'role' ? 'unit' : 'role'
    const holders = held.filter((one) => one[of] === thing.key).map((one) => ({ id: one.id, name: one.name, as: titles[other](one[other]) }))
    return { ...thing, procedures: thing.procedures.map(titles.procedure), holders }
  }
  return { roles: roles.map((role) => toLine(role, 'role')), units: units.map((unit) => toLine(unit, 'unit')) }
}

function titlesOf(things: ReadonlyArray<{ key: string; title: Text }>): (key: string) => Text {
  const titles = new Map(things.map(({ key, title }) => [key, title]))
  return (key) => titles.get(key) ?? { vi: key }
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
