import type { Core } from '#app/core.server.ts'
import type { ProcedureChange, ProcedureService } from '#app/services/procedures.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import type { AccountId } from '#runtime/ids.ts'
import type { ProcedureListing } from '#runtime/ports.ts'

type Changed = { actor: Actor; key: string; act: string; detail?: unknown }
type Publisher = Actor & { accountId: AccountId; name: string }

/** What is done with a procedure as a whole; each act is kept in the audit. */
export function changeProcedures(core: Core, versions: VersionCache): Pick<ProcedureService, 'setOpen' | 'supersede' | 'cancelComing'> {
  const { procedures } = core.database

  const change = async ({ actor, key, act, detail = {} }: Changed, make: (listings: readonly ProcedureListing[]) => Promise<ProcedureChange>): Promise<ProcedureChange> => {
    if (!isPublisher(actor)) return { result: 'refused', code: 'not-permitted' }
    const listings = await procedures.list()
    const outcome = listings.some(({ procedure }) => procedure === key) ? await make(listings) : { result: 'refused' as const, code: 'not-found' as const }
    if (outcome.result === 'refused') return outcome
    versions.forget(key)
    await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act, subject: key, detail })
    return outcome
  }
  const done = async (work: Promise<unknown>): Promise<ProcedureChange> => {
    await work
    return { result: 'done' }
  }

  return {
    setOpen: (actor, key, open) => change({ actor, key, act: open ? 'open-procedure' : 'close-procedure' }, () => done(procedures.setOpen(key, open))),
    supersede: (actor, key, by) =>
      change({ actor, key, act: 'supersede-procedure', detail: { by } }, async (listings) => {
        if (by !== undefined && !listings.some(({ procedure }) => procedure === by)) return { result: 'refused', code: 'not-found' }
        return (await procedures.supersede(key, by)) ? { result: 'done' } : { result: 'refused', code: 'circle' }
      }),
    cancelComing: (actor, key, hash) =>
      change({ actor, key, act: 'cancel-version', detail: { hash } }, async () => {
        const coming = (await procedures.coming(key)).find((one) => one.hash === hash)
        return coming && (await procedures.cancelComing(coming.hash)) ? { result: 'done' } : { result: 'refused', code: 'not-found' }
      }),
  }
}

const isPublisher = (actor: Actor): actor is Publisher => can(actor, 'publish-procedure') && 'accountId' in actor && 'name' in actor
