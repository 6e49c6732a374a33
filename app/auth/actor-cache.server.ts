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

/**
 * From cookie to actor: session, person and rights, remembered for a few seconds because every request asks. Cookies
 * and accounts are remembered apart: what a client sends must never hit what was remembered under an account's name.
 */
export function actorCache({ auth, people, assignments }: { auth: AuthPort; people: PeopleStore; assignments: AssignmentStore }): ActorCache {
  const byCookie = new Map<string, Kept>()
  const byAccount = new Map<AccountId, Kept>()
  /** What is read while something is forgotten may be what was before: it is used, and not remembered. */
  let forgotten = 0
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
      const seen = known(byCookie, cookie)
      if (seen) return seen
      const before = forgotten
      const session = await auth.findSession(headers)
      const actor = session && (await load(session.account))
      if (actor && before === forgotten) remember(byCookie, cookie, actor)
      return actor ?? { kind: 'visitor' }
    },
    async ofAccount(account) {
      const seen = known(byAccount, account)
      if (seen) return seen
      const before = forgotten
      const actor = await load(account)
      if (actor && before === forgotten) remember(byAccount, account, actor)
      return actor
    },
    forget(account) {
      forgotten += 1
      byAccount.delete(account)
      for (const [cookie, { actor }] of byCookie) if ('accountId' in actor && actor.accountId === account) byCookie.delete(cookie)
    },
  }
}

function remember<Key>(kept: Map<Key, Kept>, key: Key, actor: Actor): void {
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, { actor, until: Date.now() + believedForMs })
}

function known<Key>(kept: ReadonlyMap<Key, Kept>, key: Key): Actor | undefined {
  const found = kept.get(key)
  return found && found.until > Date.now() ? found.actor : undefined
}

/** The session cookie's value; another cookie of the same ending is somebody else's. */
function sessionCookie(cookies: string | null): string | undefined {
  return /(?:^|;\s*)(?:__Secure-)?motcua\.session_token=([^;]+)/.exec(cookies ?? '')?.[1]
}
