import { freeKey } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { newParts } from '#builder/draft/new-parts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { PaperLine } from '#builder/editor/papers/paper-lines.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** Puts written papers behind those there are, under keys that are free. */
export function paperLineCommands(lines: readonly PaperLine[], draft: ProcedureDraft, newId: IdSource): DraftCommand[] {
  const taken = (draft.papers ?? []).map(({ key }) => key)
  return lines.flatMap(({ paper }): DraftCommand[] => {
    if (!paper) return []
    const key = freeKey(paper.title.vi, taken)
    taken.push(key)
    return [{ kind: 'add', into: '/papers', item: toJson({ ...newParts.paper({ id: newId(), key, title: paper.title }), ...paper }) ?? {} }]
  })
}
