import type { AuthPort } from '#app/auth/auth-port.ts'
import type { AssignmentStore } from '#db/people/assignment-store.ts'
import type { PeopleStore } from '#db/people/people-store.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'

/** How long a session found is believed without asking again; ending a session here clears it at once. */
const believedForMs = 5000
const mostKept = 10_000

export type ActorCache = {
  /** Who the cookies of a request belong to. */
  ofHeaders(headers: Headers): Promise<Actor>
  /** The actor of an account; undefined when it is unknown or blocked. */
  ofAccount(account: AccountId): Promise<Actor | undefined>
  forget(account: AccountId): void
}

type Kept = { actor: Actor; until: number }

/** From cookie to actor: session, person and rights, remembered for a few seconds because every request asks. */
export function actorCache({ auth, people, assignments }: { auth: AuthPort; people: PeopleStore; assignments: AssignmentStore }): ActorCache {
  const kept = new Map<string, Kept>()

  const remember = (key: string, actor: Actor): Actor => {
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, { actor, until: Date.now() + believedForMs })
    return actor
  }
  const known = (key: string): Actor | undefined => {
    const found = kept.get(key)
    return found && found.until > Date.now() ? found.actor : undefined
  }
  const load = async (account: AccountId): Promise<Actor | undefined> => {
    const person = await people.find(account)
    if (!person || person.blockedAt) return undefined
    const { name } = person
    if (person.kind === 'applicant') return { kind: 'applicant', accountId: account, name }
    return { kind: 'officer', accountId: account, name, assignments: await assignments.of(account) }
  }

  return {
    async ofHeaders(headers) {
      const cookie = sessionCookie(headers.get('Cookie'))
      if (!cookie) return { kind: 'visitor' }
      const seen = known(cookie)
      if (seen) return seen
      const session = await auth.findSession(headers)
      const actor = session && (await load(session.account))
      return actor ? remember(cookie, actor) : { kind: 'visitor' }
    },
    async ofAccount(account) {
      const key = `account ${account}`
      const seen = known(key)
      if (seen) return seen
      const actor = await load(account)
      return actor && remember(key, actor)
    },
    forget(account) {
      for (const [key, { actor }] of kept) if ('accountId' in actor && actor.accountId === account) kept.delete(key)
    },
  }
}

/** The session cookie's value; another cookie of the same ending is somebody else's. */
function sessionCookie(cookies: string | null): string | undefined {
  return /(?:^|;\s*)(?:__Secure-)?motcua\.session_token=([^;]+)/.exec(cookies ?? '')?.[1]
}
