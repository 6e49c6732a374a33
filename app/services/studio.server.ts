import { readDefinition } from '#app/definition/read-definition.ts'
import { checkContext } from '#app/services/check-context.server.ts'
import { loadVersion } from '#app/services/procedures/load-version.server.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { StudioService } from '#app/services/studio.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import { compile } from '#builder/publish/compile.ts'

/** What authors need before they publish. */
export function studioService({ core }: Casework): StudioService {
  return {
    async check(text) {
      const { definition, findings } = readDefinition(text, await checkContext(core))
      return { definition, findings, publishable: definition !== undefined && isPublishable(findings) }
    },

    async preview(text) {
      const { definition, findings } = readDefinition(text, await checkContext(core))
      if (!definition || !isPublishable(findings)) return undefined
      const compiled = compile(definition)
      return loadVersion({ hash: compiled.hash, procedure: definition.key, number: 0, definition, compiled, publishedAt: core.now(), publishedBy: '' })
    },
  }
}
