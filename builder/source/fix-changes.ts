import { applyFix } from '#builder/checks/apply-fix.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toJson } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { describeChanges } from '#builder/publish/diff/describe.ts'
import { editsBetween } from '#builder/source/edits-between.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** What a fix does to a draft: one change, and the sentences that tell it. */
export type FixChanges = { commands: DraftCommand[]; sentences: Array<{ vi: string; en: string }> }

/**
 * What puts a finding right. Findings come a moment after the draft they are of: its places may have moved meanwhile, so the
 * finding is looked for in the draft as it is, where it was before anywhere else; undefined when it is no longer there.
 */
export function fixChanges(draft: ProcedureDraft, { code, text, place }: Finding): FixChanges | undefined {
  const same = checkDraft(draft).filter((one) => one.code === code && one.text.vi === text.vi && one.fix)
  const { fix } = same.find((one) => one.place === place) ?? same[0] ?? {}
  if (!fix) return undefined
  const fixed = applyFix(draft, fix)
  const edits = editsBetween(toJson(draft), toJson(fixed))
  if (edits.length === 0) return undefined
  return { commands: [{ kind: 'edit', edits }], sentences: describeChanges(draft, fixed).map((change) => change.text) }
}
