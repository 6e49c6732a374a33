import type { Core } from '#app/core.server.ts'
import type { PeopleService } from '#app/services/people.ts'

type Passwords = Pick<PeopleService, 'requestReset' | 'resetPassword' | 'changePassword' | 'setFirstPassword'>

const refused = <Code extends string>(code: Code) => ({ result: 'refused', code }) as const

/** Setting and changing passwords. */
export function passwordsOf({ auth, actors, people }: Core): Passwords {
  return {
    async requestReset({ email }) {
      await auth.requestReset(email.trim().toLowerCase())
    },

    async resetPassword(request, { token, password }) {
      const outcome = await auth.resetPassword({ token, password })
      if (typeof outcome === 'string') return refused(outcome)
      actors.forget(outcome.account)
      const person = await people.find(outcome.account)
      const headers = person && !person.blockedAt ? await auth.startSession(outcome.account, request) : new Headers()
      return { result: 'done', headers }
    },

    async changePassword(request, actor, passwords) {
      const outcome = await auth.changePassword(passwords, request)
      if (typeof outcome === 'string') return refused(outcome)
      if ('accountId' in actor) actors.forget(actor.accountId)
      return { result: 'done', headers: outcome }
    },

    async setFirstPassword(request, _actor, password) {
      const outcome = await auth.setFirstPassword(password, request)
      return outcome === 'done' ? { result: 'done', headers: new Headers() } : refused(outcome)
    },
  }
}
