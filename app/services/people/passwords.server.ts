import { unhurried } from '#app/auth/unhurried.server.ts'
import type { Core } from '#app/core.server.ts'
import { forgiveLimit, waitOf } from '#app/doors/limits.server.ts'
import type { PeopleService } from '#app/services/people.ts'

type Passwords = Pick<PeopleService, 'requestReset' | 'resetPassword' | 'changePassword' | 'setFirstPassword'>

const refused = <Code extends string>(code: Code) => ({ result: 'refused', code }) as const

/** Setting and changing passwords. Links made before that lead in no more. */
export function passwordsOf({ auth, actors, links, people }: Core): Passwords {
  return {
    async requestReset({ email }) {
      await unhurried(auth.requestReset(email.trim().toLowerCase()))
    },

    async resetPassword(request, { token, password }) {
      const outcome = await auth.resetPassword({ token, password })
      if (typeof outcome === 'string') return refused(outcome)
      await links.removeOf(outcome.account)
      actors.forget(outcome.account)
      const person = await people.find(outcome.account)
      const headers = person && !person.blockedAt ? await auth.startSession(outcome.account, request) : new Headers()
      return { result: 'done', headers }
    },

    async changePassword(request, actor, passwords) {
      if (!('accountId' in actor)) return refused('wrong')
      const { accountId } = actor
      if ((await waitOf('account', accountId)) !== undefined) return refused('too-many')
      const outcome = await auth.changePassword(passwords, request)
      if (typeof outcome === 'string') return refused(outcome)
      await forgiveLimit('account', accountId)
      await links.removeOf(accountId)
      actors.forget(accountId)
      return { result: 'done', headers: outcome }
    },

    async setFirstPassword(request, actor, password) {
      const outcome = await auth.setFirstPassword(password, request)
      if (outcome !== 'done') return refused(outcome)
      if ('accountId' in actor) await links.removeOf(actor.accountId)
      return { result: 'done', headers: new Headers() }
    },
  }
}
