import { believed } from '#app/believed.ts'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import type { Core } from '#app/core.server.ts'
import type { StoredPerson } from '#db/people/people-store.ts'
import type { Actor } from '#runtime/access/actor.ts'

/** What tokens can be given. */
export const apiScopes = ['procedures:read', 'dossiers:file', 'dossiers:read', 'dossiers:act', 'queue:read', 'files:write'] as const
export type ApiScope = (typeof apiScopes)[number]

/** Whose token it is, and what it covers. */
export type ApiHolder = { actor: Actor; person: StoredPerson; can(scope: ApiScope, procedure?: string): boolean }

const shortly = { forMs: 5000, most: 5000 }

export type HolderCache = (authorization: string | undefined) => Promise<ApiHolder | undefined>

/** From bearer token to its holder, remembered for a few seconds because every request asks; not past a change of rights. */
export function holderCache(core: Core): HolderCache {
  const holders = believed<string, ApiHolder>(shortly)
  return async (authorization) => {
    const token = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return undefined
    const look = (): Promise<ApiHolder | undefined> => findHolder(core, token)
    const found = await holders.find(token, look)
    if (!found || (await core.actors.ofAccount(found.person.id)) === found.actor) return found
    holders.forget(token, found)
    return holders.find(token, look)
  }
}

async function findHolder(core: Core, secret: string): Promise<ApiHolder | undefined> {
  const token = await core.tokens.find(hashSecret(secret))
  if (!token || (token.expiresAt !== undefined && token.expiresAt <= core.now())) return undefined
  const [actor, person] = await Promise.all([core.actors.ofAccount(token.account), core.people.find(token.account)])
  if (!actor || !person) return undefined
  const procedures = new Set(token.procedures)
  const scopes = new Set(token.scopes)
  const covers = (procedure: string | undefined): boolean => procedure === undefined || procedures.has('*') || procedures.has(procedure)
  return { actor, person, can: (scope, procedure) => scopes.has(scope) && covers(procedure) }
}
