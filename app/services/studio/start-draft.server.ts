import type { Core } from '#app/core.server.ts'
import { newPartId } from '#app/new-part-id.ts'
import type { VersionCache } from '#app/services/procedures/version-cache.server.ts'
import type { ParallelDraft, StartedFrom } from '#app/services/studio/start-draft.ts'
import { shippedTemplates } from '#app/services/studio/shipped-templates.server.ts'
import { toJsonFinding } from '#app/definition/json-finding.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toSchemaFinding } from '#builder/checks/schema-finding.ts'
import { cloneDraft, newDraft } from '#builder/draft/new-draft.ts'
import { toJson } from '#builder/draft/json.ts'
import { draftProblems, isDraft, type ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { toNfc } from '#builder/publish/canonical.ts'
import { definitionLimits } from '#builder/publish/export.ts'
import type { DraftOrigin } from '#db/studio/studio-draft-store.ts'
import { parseStrictJson } from '#schemas/strict-json.ts'

/** `alone`: meant to be the only open draft of its key. */
export type Started = { result: 'made'; definition: ProcedureDraft; origin: DraftOrigin; alone: boolean } | { result: 'exists'; drafts: ParallelDraft[] } | { result: 'findings'; findings: Finding[] } | { result: 'not-found' }

/** The definition a draft starts with. */
export async function startDraft(core: Core, versions: VersionCache, from: StartedFrom): Promise<Started> {
  if (from.from === 'file') return fromFile(core, versions, from)
  const taken = await takenKeys(core)
  if (from.from === 'empty') return { result: 'made', definition: newDraft(from.title, taken, newPartId), origin: { from: 'empty' }, alone: true }

  if (from.from === 'shipped') {
    const shipped = shippedTemplates().get(from.name)
    return shipped ? { result: 'made', definition: cloneDraft(shipped, from.title, taken, newPartId), origin: { from: 'shipped', name: from.name }, alone: true } : { result: 'not-found' }
  }

  const version = (await versions.get(from.hash))?.version
  if (!version) return { result: 'not-found' }
  if (from.from === 'copy') return { result: 'made', definition: cloneDraft(version.definition, from.title, taken, newPartId), origin: { from: 'copy', hash: version.hash }, alone: true }
  const open = from.evenIfOpen ? [] : await openDraftsOf(core, version.procedure)
  return open.length > 0 ? { result: 'exists', drafts: open } : { result: 'made', definition: version.definition, origin: { from: 'version', hash: version.hash }, alone: from.evenIfOpen !== true }
}

async function fromFile(core: Core, versions: VersionCache, { text, as }: Extract<StartedFrom, { from: 'file' }>): Promise<Started> {
  const parsed = parseStrictJson(text, definitionLimits)
  if (!parsed.ok) return { result: 'findings', findings: [toJsonFinding(parsed.code, parsed.offset, text)] }
  const value = toNfc(parsed.value)
  if (!isDraft(value)) return { result: 'findings', findings: draftProblems(toJson(value)).slice(0, 100).map(toSchemaFinding) }

  const taken = await takenKeys(core)
  if (as === 'copy') return { result: 'made', definition: cloneDraft(value, value.title, taken, newPartId), origin: { from: 'file' }, alone: true }
  const others = [...(await publishedLike(core, versions, value)), ...(await openDraftsOf(core, value.key))]
  return others.length > 0 && as === undefined ? { result: 'exists', drafts: others } : { result: 'made', definition: value, origin: { from: 'file' }, alone: as === undefined }
}

/** Published procedures with the key of a definition, or with its id under another key. */
async function publishedLike({ database }: Core, versions: VersionCache, { key, id }: ProcedureDraft): Promise<ParallelDraft[]> {
  const listings = await database.procedures.list()
  const found = await Promise.all(
    listings.map(async ({ procedure, current }): Promise<ParallelDraft[]> => {
      const definition = (await versions.get(current))?.definition
      if (!definition || (procedure !== key && definition.id !== id)) return []
      return [{ kind: 'published', procedure, title: definition.title, shares: procedure === key ? 'key' : 'id' }]
    }),
  )
  return found.flat()
}

async function takenKeys({ database, studioDrafts }: Core): Promise<string[]> {
  const [published, open] = await Promise.all([database.procedures.list(), studioDrafts.keys()])
  return [...published.map(({ procedure }) => procedure), ...open]
}

async function openDraftsOf({ studioDrafts }: Core, procedure: string): Promise<ParallelDraft[]> {
  const drafts = await studioDrafts.list(procedure)
  return drafts.map(({ id, title, savedAt, savedBy }) => ({ kind: 'draft', id, title, savedAt, savedBy }))
}
