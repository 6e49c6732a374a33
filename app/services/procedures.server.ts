import type { Core } from '#app/core.server.ts'
import { listVersions } from '#app/services/procedures/list-versions.server.ts'
import { changeProcedures } from '#app/services/procedures/change-procedures.server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { searchCatalogue, toCatalogueItem, type CatalogueItem } from '#app/services/procedures/catalogue.server.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import type { ProcedureService } from '#app/services/procedures.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'

/** Published procedures: what people find, read, and authors manage. */
export function procedureService(core: Core, versions: VersionCache): ProcedureService {
  const { procedures } = core.database
  const validators = new Map<string, string>()

  const listed = async (key: string) => (await procedures.list()).find(({ procedure }) => procedure === key)
  const items = async (): Promise<CatalogueItem[]> => {
    const shown = (await procedures.list()).filter(({ supersededBy }) => supersededBy === undefined)
    const all = await Promise.all(shown.map(async ({ current, open }) => ({ loaded: await versions.get(current), open })))
    return all.flatMap(({ loaded, open }) => (loaded ? [toCatalogueItem(loaded.definition, open)] : []))
  }

  return {
    catalogue: async ({ search = '', language }) => searchCatalogue(await items(), search, language),
    current: (key) => versions.current(key),
    version: (hash) => versions.get(hash),
    list: () => procedures.list(),
    publish: async (actor, definition, note) => {
      if (core.config.PUBLISH_FOUR_EYES === 'yes' && actor.kind === 'officer') return { result: 'refused', code: 'needs-approval' }
      return publishDefinition(core, versions, { actor, text: definition, note })
    },
    ...changeProcedures(core, versions),

    async latest(key) {
      const listing = await listed(key)
      const loaded = listing && (await versions.get(listing.current))
      return listing && loaded && { loaded, open: listing.open, ...(listing.supersededBy !== undefined && { supersededBy: listing.supersededBy }) }
    },

    versions: (key) => listVersions(core, key),

    async exportText(hash) {
      const loaded = await versions.get(hash)
      return loaded && `${toCanonicalJson(loaded.definition)}\n`
    },

    async validatorModule(validatorHash) {
      const known = validators.get(validatorHash)
      if (known !== undefined) return known
      for (const { procedure } of await procedures.list()) {
        for (const { hash } of await procedures.versions(procedure)) {
          const loaded = await versions.get(hash)
          for (const form of Object.values(loaded?.version.compiled.forms ?? {})) validators.set(form.validatorHash, form.validator)
          if (validators.has(validatorHash)) return validators.get(validatorHash)
        }
      }
      return undefined
    },
  }
}
