import type { Core } from '#app/core.server.ts'
import { readDefinition } from '#app/definition/read-definition.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import type { PublishResult } from '#app/services/procedures.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import { compile } from '#builder/publish/compile.ts'
import { can } from '#runtime/access/permissions.ts'
import type { Actor } from '#runtime/access/actor.ts'

type Publication = { actor: Actor; text: string; note?: string }

/** Checks, compiles and stores a definition; it is the current version from then on. */
export async function publishDefinition(core: Core, versions: VersionCache, { actor, text, note }: Publication): Promise<PublishResult> {
  if (!can(actor, 'publish-procedure') && actor.kind !== 'system') return { result: 'refused', code: 'not-permitted' }
  const { definition, findings } = readDefinition(text)
  if (!definition || !isPublishable(findings)) return { result: 'findings', findings }
  const { procedures } = core.database
  const compiled = compile(definition)
  const { hash } = compiled
  const [latest] = await procedures.versions(definition.key)
  const number = (latest?.number ?? 0) + 1
  const publishedBy = 'name' in actor ? actor.name : ''
  const { result } = await procedures.publish({ hash, procedure: definition.key, number, definition, compiled, publishedAt: core.now(), publishedBy, note })
  versions.forget(definition.key)
  if (result === 'exists') return { result: 'exists', hash }
  if ('accountId' in actor) {
    await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: 'publish', subject: definition.key, detail: { hash, number, note } })
  }
  return { result: 'published', hash, number, findings }
}
