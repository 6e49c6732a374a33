import { ERRORS, type Locker } from '@tus/server'

/** How long a request waits for the one before it on the same upload. */
const waitMs = 10_000

type Holder = { release(): unknown; gone: Promise<void> }

/**
 * One request at a time for each upload. The one that comes later asks the earlier to stop, because that is how a person
 * goes on whose connection broke before the server noticed.
 */
export function uploadLocks(): Locker {
  const holders = new Map<string, Holder>()
  return {
    newLock(id) {
      const freed = Promise.withResolvers<void>()
      return {
        async lock(signal, release) {
          const until = AbortSignal.any([signal, AbortSignal.timeout(waitMs)])
          for (let holder = holders.get(id); holder; holder = holders.get(id)) {
            holder.release()
            await Promise.race([holder.gone, aborted(until)])
            if (until.aborted) throw ERRORS.ERR_LOCK_TIMEOUT
          }
          holders.set(id, { release, gone: freed.promise })
        },
        async unlock() {
          holders.delete(id)
          freed.resolve()
        },
      }
    },
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
