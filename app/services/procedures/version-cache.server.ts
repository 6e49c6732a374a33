import { believed } from '#app/believed.ts'
import { branded } from '#app/branded.ts'
import { loadVersion } from '#app/services/procedures/load-version.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { VersionHash } from '#runtime/ids.ts'
import type { ProcedureStore } from '#runtime/ports.ts'

/** How long it is believed which version is current: so soon every node follows a publication on another. */
const shortly = { forMs: 1000, most: 10_000 }
const mostLoaded = 200

export type VersionCache = {
  get(hash: string): Promise<LoadedVersion | undefined>
  current(procedure: string): Promise<LoadedVersion | undefined>
  forget(procedure: string): void
}

/** Versions made ready once per process; they never change. */
export function versionCache(procedures: ProcedureStore): VersionCache {
  const loaded = new Map<string, Promise<LoadedVersion | undefined>>()
  const current = believed<string, VersionHash>(shortly)

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
      const hash = await current.find(procedure, async () => (await procedures.current(procedure))?.hash)
      return hash && get(hash)
    },
    forget: current.forget,
  }
}
