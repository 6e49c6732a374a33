import type { Core } from '#app/core.server.ts'
import type { AdminRefusal, NamedThing } from '#app/services/people.ts'
import type { Assignment } from '#runtime/access/actor.ts'
import type { Titled } from '#schemas/generated/procedure.ts'

/** Unit of those whose role belongs to the whole installation. */
export const wholeInstallation = { key: 'he-thong', title: { vi: 'Toàn hệ thống', en: 'Whole system' }, procedures: [] } as const satisfies NamedThing

const systemRoles: NamedThing[] = [
  { key: 'administrator', title: { vi: 'Quản trị viên', en: 'Administrator' }, procedures: [] },
  { key: 'author', title: { vi: 'Người xây dựng thủ tục', en: 'Procedure author' }, procedures: [] },
  { key: 'inspector', title: { vi: 'Người giám sát', en: 'Inspector' }, procedures: [] },
]

/**
 * Roles and units that can be given: those that published procedures name, and those of the installation. An agency is
 * a unit as well: it holds what a step gives to a role without saying where.
 */
export async function rolesAndUnits({ database }: Core): Promise<{ roles: NamedThing[]; units: NamedThing[] }> {
  const listings = await database.procedures.list()
  const versions = await Promise.all(listings.map(({ current }) => database.procedures.find(current)))
  const definitions = versions.flatMap((version) => (version ? [version.definition] : []))
  return {
    roles: [...systemRoles, ...gather(definitions.map(({ key, roles }) => [key, roles ?? []]))],
    units: [wholeInstallation, ...gather(definitions.map(({ key, agency, units = [] }) => [key, units.some((unit) => unit.key === agency.key) ? units : [agency, ...units]]))],
  }
}

/** Why these cannot be given. A role of a procedure is held in a unit: over the whole installation nothing would ever come to it. */
export async function assignmentProblem(core: Core, given: readonly Assignment[]): Promise<AdminRefusal['code'] | undefined> {
  const { roles, units } = await rolesAndUnits(core)
  if (given.some(({ role }) => !roles.some(({ key }) => key === role))) return 'unknown-role'
  if (given.some(({ unit }) => !units.some(({ key }) => key === unit))) return 'unknown-unit'
  return given.some(({ role, unit }) => unit === wholeInstallation.key && !systemRoles.some(({ key }) => key === role)) ? 'role-without-unit' : undefined
}

function gather(named: Array<[procedure: string, things: Titled[]]>): NamedThing[] {
  const found = new Map<string, NamedThing>()
  for (const [procedure, things] of named) {
    for (const { key, title } of things) {
      const known = found.get(key)
      if (known) known.procedures.push(procedure)
      else found.set(key, { key, title, procedures: [procedure] })
    }
  }
  return [...found.values()].toSorted((a, b) => a.title.vi.localeCompare(b.title.vi, 'vi'))
}
