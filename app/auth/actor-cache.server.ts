import { believed } from '#app/believed.ts'
import type { AuthPort } from '#app/auth/auth-port.ts'
import type { PageHeaders } from '#app/page-request.ts'
import type { AssignmentStore } from '#db/people/assignment-store.ts'
import type { PeopleStore, StoredPerson } from '#db/people/people-store.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'

/** How long a session found is believed without asking again; ending a session here clears it at once. */
const shortly = { forMs: 5000, most: 10_000 }

type KnownActor = Extract<Actor, { accountId: AccountId }>

export type ActorCache = {
  /** Who the cookies of a request belong to. */
  ofHeaders(headers: PageHeaders): Promise<Actor>
  /** The actor of an account; undefined when it is unknown or blocked. */
  ofAccount(account: AccountId): Promise<Actor | undefined>
  /** What is known of a person, for whoever changes nothing of it. */
  personOf(account: AccountId): Promise<StoredPerson | undefined>
  forget(account: AccountId): void
}

/**
 * From cookie to actor: session, person and rights, remembered for a few seconds because every request asks. Cookies
 * and accounts are remembered apart: what a client sends must never hit what was remembered under an account's name.
 */
export function actorCache({ auth, people, assignments }: { auth: AuthPort; people: PeopleStore; assignments: AssignmentStore }): ActorCache {
  const byCookie = believed<string, KnownActor>(shortly)
  const byAccount = believed<AccountId, KnownActor>(shortly)
  const persons = believed<AccountId, StoredPerson>(shortly)
  // Rights are never taken from what is believed already: on another node that would double the time.
  const load = async (account: AccountId): Promise<KnownActor | undefined> => {
    const person = await people.find(account)
    if (!person || person.blockedAt) return undefined
    const { name } = person
    if (person.kind === 'applicant') return { kind: 'applicant', accountId: account, name }
    return { kind: 'officer', accountId: account, name, assignments: await assignments.of(account) }
  }
  const bySession = async (headers: PageHeaders): Promise<KnownActor | undefined> => {
    const session = await auth.findSession(headers)
    return session && load(session.account)
  }

  return {
    async ofHeaders(headers) {
      const cookie = sessionCookie(headers.get('Cookie'))
      const actor = cookie ? await byCookie.find(cookie, () => bySession(headers)) : undefined
      return actor ?? { kind: 'visitor' }
    },
    ofAccount: (account) => byAccount.find(account, () => load(account)),
    personOf: (account) => persons.find(account, () => people.find(account)),
    forget(account) {
      persons.forget(account)
      byAccount.forget(account)
      byCookie.forgetWhere(({ accountId }) => accountId === account)
    },
  }
}

/** The session cookie's value; another cookie of the same ending is somebody else's. */
function sessionCookie(cookies: string | null): string | undefined {
  return /(?:^|;\s*)(?:__Secure-)?motcua\.session_token=([^;]+)/.exec(cookies ?? '')?.[1]
}
