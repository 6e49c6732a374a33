import { branded } from '#app/branded.ts'
import { loadVersion } from '#app/services/procedures/load-version.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { VersionHash } from '#runtime/ids.ts'
import type { ProcedureStore } from '#runtime/ports.ts'

/** How long it is believed which version is current: so soon every node follows a publication on another. */
const believedForMs = 1000
const mostLoaded = 200

export type VersionCache = {
  get(hash: string): Promise<LoadedVersion | undefined>
  current(procedure: string): Promise<LoadedVersion | undefined>
  forget(procedure: string): void
}

/** Versions made ready once per process; they never change. */
export function versionCache(procedures: ProcedureStore): VersionCache {
  const loaded = new Map<string, Promise<LoadedVersion | undefined>>()
  const current = new Map<string, { hash: VersionHash | undefined; until: number }>()

  const load = async (hash: string): Promise<LoadedVersion | undefined> => {
    const version = /^[0-9a-f]{64}$/.test(hash) ? await procedures.find(branded(hash)) : undefined
    return version && loadVersion(version)
  }
  const get = (hash: string): Promise<LoadedVersion | undefined> => {
    const known = loaded.get(hash)
    if (known) return known
    const promise = load(hash)
    promise.then((found) => found ?? loaded.delete(hash), () => loaded.delete(hash))
    const [oldest] = loaded.keys()
    if (loaded.size >= mostLoaded && oldest) loaded.delete(oldest)
    loaded.set(hash, promise)
    return promise
  }

  return {
    get,
    async current(procedure) {
      const known = current.get(procedure)
      if (known && known.until > Date.now()) return known.hash && get(known.hash)
      if (current.size > 10_000) current.clear()
      const asking = { hash: undefined, until: 0 }
      current.set(procedure, asking)
      const version = await procedures.current(procedure)
      // What was forgotten meanwhile may have been read before it changed.
      if (current.get(procedure) === asking) current.set(procedure, { hash: version?.hash, until: Date.now() + believedForMs })
      return version && get(version.hash)
    },
    forget: (procedure) => void current.delete(procedure),
  }
}
