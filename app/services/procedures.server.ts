import type { Core } from '#app/core.server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { searchCatalogue, toCatalogueItem, type CatalogueItem } from '#app/services/procedures/catalogue.server.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import type { ProcedureService } from '#app/services/procedures.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'
import { can } from '#runtime/access/permissions.ts'

/** Published procedures: what people find, read, and authors manage. */
export function procedureService(core: Core, versions: VersionCache): ProcedureService {
  const { procedures } = core.database
  const validators = new Map<string, string>()

  const listed = async (key: string) => (await procedures.list()).find(({ procedure }) => procedure === key)
  const items = async (): Promise<CatalogueItem[]> => {
    const all = await Promise.all((await procedures.list()).map(async ({ current, open }) => ({ loaded: await versions.get(current), open })))
    return all.flatMap(({ loaded, open }) => (loaded ? [toCatalogueItem(loaded.definition, open)] : []))
  }

  return {
    catalogue: async ({ search = '', language }) => searchCatalogue(await items(), search, language),
    current: (key) => versions.current(key),
    version: (hash) => versions.get(hash),
    list: () => procedures.list(),
    publish: (actor, definition, note) => publishDefinition(core, versions, { actor, text: definition, note }),

    async latest(key) {
      const listing = await listed(key)
      const loaded = listing && (await versions.get(listing.current))
      return listing && loaded && { loaded, open: listing.open }
    },

    async versions(key) {
      const listing = await listed(key)
      return (await procedures.versions(key)).map((version) => ({ ...version, current: version.hash === listing?.current }))
    },

    async setOpen(actor, key, open) {
      if (!can(actor, 'publish-procedure') || !('accountId' in actor)) return { result: 'refused', code: 'not-permitted' }
      if (!(await listed(key))) return { result: 'refused', code: 'not-found' }
      await procedures.setOpen(key, open)
      versions.forget(key)
      await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: open ? 'open-procedure' : 'close-procedure', subject: key, detail: {} })
      return { result: 'done' }
    },

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
