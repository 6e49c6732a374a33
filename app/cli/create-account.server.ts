import { newOneTimeLink } from '#app/auth/one-time-link.server.ts'
import { CliError, requireOption, textOption, type CliCommand, type Outcome } from '#app/cli/command-line.ts'
import type { Core } from '#app/core.server.ts'
import { withRuntime } from '#app/cli/with-runtime.server.ts'
import { assignmentProblem, rolesAndUnits, wholeInstallation } from '#app/services/people/roles-and-units.server.ts'
import type { Assignment } from '#runtime/access/actor.ts'

/** `create-admin --email E --name N`: prints the one-time link; there is no password until it is followed. */
export const createAdmin: CliCommand = (options) =>
  create({ email: requireOption(options, 'email'), name: requireOption(options, 'name'), assignments: [{ role: 'administrator', unit: wholeInstallation.key }] })

/** `create-user --email E --name N [--role ROLE@UNIT,…]`; without a role an applicant. */
export const createUser: CliCommand = (options) =>
  create({ email: requireOption(options, 'email'), name: requireOption(options, 'name'), assignments: parseRoles(textOption(options, 'role')) })

function parseRoles(text: string | undefined): Assignment[] {
  return (text?.split(',') ?? []).map((pair) => {
    const [role, unit = wholeInstallation.key] = pair.split('@')
    if (!role) throw new CliError('--role is ROLE@UNIT,…')
    return { role, unit }
  })
}

function create({ email, name, assignments }: { email: string; name: string; assignments: Assignment[] }): Promise<Outcome> {
  return withRuntime(async ({ core }) => {
    const problem = await assignmentProblem(core, assignments)
    if (problem) return { ok: false, value: { error: problem }, lines: await explain(core, problem) }
    const id = await core.auth.createAccount({ email, name })
    if (id === 'taken' || id === 'invalid-email') return { ok: false, value: { error: id }, lines: [`${email}: ${id}`] }
    if (assignments.length > 0) {
      await core.people.setKind(id, 'officer')
      await core.assignments.replace(id, assignments)
    }
    const link = await newOneTimeLink(core, id, 'invitation')
    return { ok: true, value: { id, email, link }, lines: [link] }
  })
}

async function explain(core: Core, problem: string): Promise<string[]> {
  const { roles, units } = await rolesAndUnits(core)
  const keys = (things: ReadonlyArray<{ key: string }>) => things.map(({ key }) => key).join(', ')
  return [`${problem}: --role is ROLE@UNIT,… of published procedures`, `roles: ${keys(roles)}`, `units: ${keys(units)}`]
}
