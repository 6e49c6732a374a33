import type { Core } from '#app/core.server.ts'
import { readDefinition, type ReadDefinition } from '#app/definition/read-definition.ts'
import { checkContext } from '#app/services/check-context.server.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import type { PublishResult } from '#app/services/procedures.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import { compile } from '#builder/publish/compile.ts'
import { can } from '#runtime/access/permissions.ts'
import type { LocalDate } from '#runtime/ids.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { ProcedureStore } from '#runtime/ports.ts'

/** What is said about a publication besides its note. `startsOn`: the day it comes into force, if not at once. */
export type PublicationFacts = { legalBasis?: string; approvedBy?: string; startsOn?: LocalDate }

/** How a version is stored; undefined when it was not, because the request for it is no longer open. */
export type KeepVersion = (...version: Parameters<ProcedureStore['publish']>) => Promise<Awaited<ReturnType<ProcedureStore['publish']>> | undefined>

/** A definition as text, or as it was read and checked already. */
type Publication = { actor: Actor; note?: string; facts?: PublicationFacts; keep?: KeepVersion | undefined } & ({ text: string } | { read: ReadDefinition })

/** Checks, compiles and stores a definition; it is the current version from then on, or from the day it is planned for. */
export async function publishDefinition(core: Core, versions: VersionCache, { actor, note, facts = {}, keep = core.database.procedures.publish, ...source }: Publication): Promise<PublishResult> {
  if (!can(actor, 'publish-procedure') && actor.kind !== 'system') return { result: 'refused', code: 'not-permitted' }
  const { definition, findings } = 'read' in source ? source.read : readDefinition(source.text, await checkContext(core))
  if (!definition || !isPublishable(findings)) return { result: 'findings', findings }
  const compiled = compile(definition)
  const { hash } = compiled
  const { startsOn, ...said } = facts
  const publishedBy = 'name' in actor ? actor.name : ''
  const version = { hash, procedure: definition.key, definition, compiled, publishedAt: core.now(), publishedBy, note, ...said }
  const outcome = await keep(version, startsOn && startOf(startsOn))
  if (!outcome) return { result: 'refused', code: 'no-request' }
  versions.forget(definition.key)
  if (outcome.result === 'exists') return { result: 'exists', hash }
  const { number } = outcome
  if ('accountId' in actor) {
    await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: 'publish', subject: definition.key, detail: { hash, number, note, ...facts } })
  }
  return { result: 'published', hash, number, findings }
}

/** Midnight in Việt Nam. */
const startOf = (day: LocalDate): string => new Date(`${day}T00:00:00+07:00`).toISOString()
