import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { unhurried } from '#app/auth/unhurried.server.ts'
import type { Core } from '#app/core.server.ts'
import { clientNetwork } from '#app/doors/client-address.ts'
import { forgiveLimit, waitOf } from '#app/doors/limits.server.ts'
import type { PeopleService } from '#app/services/people.ts'
import type { AccountId } from '#runtime/ids.ts'

type Sessions = Pick<PeopleService, 'actorOf' | 'signUp' | 'signIn' | 'signOut' | 'verifyEmail' | 'useOneTimeLink' | 'sessions' | 'revokeSession'>

const done = (headers: Headers) => ({ result: 'done', headers }) as const
const refused = <Code extends string>(code: Code) => ({ result: 'refused', code }) as const

/** Signing up, in and out. */
export function sessionsOf(core: Core): Sessions {
  const { auth, actors, links } = core
  return {
    actorOf: (headers) => actors.ofHeaders(headers),

    async signUp({ email, password, name }) {
      if (name.trim() === '') return refused('name-required')
      const outcome = await unhurried(auth.signUp({ email: email.trim(), password, name: name.trim() }))
      return outcome === 'done' || outcome === 'taken' ? done(new Headers()) : refused(outcome)
    },

    async signIn(request, { email, password }) {
      const account = email.trim().toLowerCase()
      const here = `${clientNetwork(request)} ${account}`
      if ((await waitOf('account', here)) !== undefined) return refused('too-many')
      if ((await waitOf('account-anywhere', account)) !== undefined) return refused('too-many')
      const outcome = await auth.signIn({ email: email.trim(), password }, request)
      if (typeof outcome === 'string') return refused(outcome)
      if (!(await actors.ofAccount(outcome.account))) {
        await auth.endSessions(outcome.account)
        return refused('blocked')
      }
      await forgiveLimit('account', here)
      return done(outcome.headers)
    },

    async signOut(request) {
      const actor = await actors.ofHeaders(request.headers)
      const headers = await auth.signOut(request)
      if ('accountId' in actor) actors.forget(actor.accountId)
      return headers
    },

    async verifyEmail(request, token) {
      const outcome = await auth.verifyEmail(token, request)
      return outcome === 'expired' ? refused(outcome) : done(outcome)
    },

    async useOneTimeLink(request, token) {
      const account = await links.take(hashSecret(token), core.now())
      if (!account || !(await actors.ofAccount(account))) return refused('expired')
      const headers = await auth.startSession(account, request)
      return { ...done(headers), setPassword: !(await auth.hasPassword(account)) }
    },

    async sessions(request, actor) {
      if (!('accountId' in actor)) return []
      const [current, all] = await Promise.all([auth.findSession(request.headers), auth.sessions(actor.accountId)])
      return all.map(({ id, createdAt, expiresAt, ip, userAgent }) => ({ id, current: id === current?.id, createdAt, expiresAt, ip, userAgent }))
    },

    async revokeSession(actor, id) {
      if (!('accountId' in actor)) return
      await auth.endSession(actor.accountId, id)
      actors.forget(actor.accountId)
    },
  }
}

/** Ends everything an account can do now; a new sign-in starts from the rights it has then. */
export async function endAccess(core: Core, account: AccountId): Promise<void> {
  await core.auth.endSessions(account)
  await core.links.removeOf(account)
  core.actors.forget(account)
}
