import { newOneTimeLink } from '#app/auth/one-time-link.server.ts'
import type { Core } from '#app/core.server.ts'
import { accountMails } from '#app/mail/account-mails.ts'
import { endAccess } from '#app/services/people/sessions.server.ts'
import type { AccountLine, AdminRefusal, PeopleService } from '#app/services/people.ts'
import { assignmentProblem, rolesAndUnits } from '#app/services/people/roles-and-units.server.ts'
import type { StoredPerson } from '#db/people/people-store.ts'
import { can } from '#runtime/access/permissions.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

type Administration = Pick<PeopleService, 'accounts' | 'account' | 'invite' | 'assign' | 'block' | 'rolesAndUnits'>

const refused = (code: AdminRefusal['code']): AdminRefusal => ({ result: 'refused', code })
/** Somebody must be left who can give rights. */
const administrator = 'administrator'
const isAdministrator = (actor: Actor): boolean => can(actor, 'manage-people')

/** What administrators do with people. Each change of rights ends the sessions of whom it concerns and is audited. */
export function administrationOf(core: Core): Administration {
  const { people, assignments } = core
  return {
    rolesAndUnits: () => rolesAndUnits(core),

    async accounts(actor, page) {
      if (!isAdministrator(actor)) return { rows: [] }
      const { rows, next } = await people.list({ ...page, search: page.search && foldVietnamese(page.search) })
      return { rows: await Promise.all(rows.map((person) => toLine(core, person))), next }
    },

    async account(actor, id) {
      const person = isAdministrator(actor) ? await people.find(id) : undefined
      return person && toLine(core, person)
    },

    async invite(actor, { email, name, assignments: given }) {
      if (!isAdministrator(actor)) return refused('not-permitted')
      const problem = await assignmentProblem(core, given)
      if (problem) return refused(problem)
      const id = await core.auth.createAccount({ email, name: name.trim() })
      if (id === 'taken') return refused('email-taken')
      if (id === 'invalid-email') return refused('invalid-email')
      await people.setKind(id, 'officer')
      await assignments.replace(id, given)
      const link = await newOneTimeLink(core, id, 'invitation')
      const mail = accountMails(core.config.PUBLIC_URL).invitation({ to: email.trim(), name, link })
      await core.database.jobs.add([{ kind: 'mail', payload: mail }], core.now())
      await record(core, actor, 'invite', id, given)
      return { result: 'invited', id, link }
    },

    async assign(actor, id, given) {
      if (!isAdministrator(actor)) return refused('not-permitted')
      const person = await people.find(id)
      if (person?.kind !== 'officer') return refused('not-found')
      const problem = await assignmentProblem(core, given)
      if (problem) return refused(problem)
      const kept = given.some(({ role }) => role === administrator) ? undefined : administrator
      if (!(await assignments.replace(id, given, kept))) return refused('last-administrator')
      core.actors.forget(person.id)
      await record(core, actor, 'assign', id, given)
      return { result: 'done' }
    },

    async block(actor, id, blocked) {
      if (!isAdministrator(actor)) return refused('not-permitted')
      const person = await people.find(id)
      if (!person) return refused('not-found')
      if (!blocked) await people.unblock(id)
      else if (!(await people.block(id, core.now(), administrator))) return refused('last-administrator')
      await endAccess(core, person.id)
      await record(core, actor, blocked ? 'block' : 'unblock', id, {})
      return { result: 'done' }
    },
  }
}

async function toLine({ people, assignments }: Core, person: StoredPerson): Promise<AccountLine> {
  const { id, email, name, kind, createdAt, blockedAt } = person
  const [verified, held] = await Promise.all([people.isVerified(id), assignments.of(id)])
  return { id, email, name, kind, createdAt, verified, blocked: blockedAt !== undefined, assignments: held }
}

async function record(core: Core, actor: Actor, act: string, subject: string, detail: unknown): Promise<void> {
  if ('accountId' in actor) await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act, subject, detail })
}
