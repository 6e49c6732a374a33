import { planCommand } from '#builder/commands/commands.ts'
import type { DraftOutcome, DraftRefusal } from '#builder/commands/outcome.ts'
import { applyEdit } from '#builder/draft/edit.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { draftProblems, isDraft, type ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { toNfc } from '#builder/publish/canonical.ts'
import type { DraftCommand, Edit, Place } from '#schemas/generated/draft-change.ts'

/**
 * Does the commands of one change in turn: all or none. Applying the inverse to the draft after it gives exactly the
 * draft before it.
 */
export function applyCommands(draft: ProcedureDraft, commands: readonly DraftCommand[]): DraftOutcome {
  let now = draft
  const edits: Edit[] = []
  const inverses: Edit[] = []
  const touched = new Set<Place>()
  for (const command of commands) {
    const done = applyOne(now, command)
    if (!done.ok) return done
    now = done.draft
    edits.push(...done.edits)
    inverses.unshift(...done.inverses)
    for (const place of done.touched) touched.add(place)
  }
  return { ok: true, draft: now, edits, inverse: { kind: 'edit', edits: inverses }, touched: [...touched] }
}

type Done = { ok: true; draft: ProcedureDraft; edits: Edit[]; inverses: Edit[]; touched: Place[] } | { ok: false; refusal: DraftRefusal }

function applyOne(draft: ProcedureDraft, command: DraftCommand): Done {
  const plan = planCommand(draft, command)
  if (!Array.isArray(plan)) return { ok: false, refusal: plan }

  let root = toJson(draft)
  const inverses: Edit[] = []
  const touched: Place[] = []
  for (const edit of plan.map(normalised)) {
    const edited = applyEdit(root, edit)
    if (!edited) return { ok: false, refusal: { code: 'place-gone', at: 'at' in edit ? edit.at : edit.into } }
    root = edited.root
    if (edited.inverse) inverses.unshift(edited.inverse)
    touched.push(...edited.touched)
  }
  if (root === toJson(draft)) return { ok: true, draft, edits: [], inverses: [], touched: [] }
  return isDraft(root) ? { ok: true, draft: root, edits: plan, inverses, touched } : { ok: false, refusal: refusalOf(root) }
}

/** Text is kept in one Unicode form, however it was typed. */
function normalised(edit: Edit): Edit {
  return 'value' in edit ? { ...edit, value: toJson(toNfc(edit.value)) } : edit
}

function refusalOf(root: Json): DraftRefusal {
  const problems = draftProblems(root)
  const twice = problems.find(({ keyword }) => keyword === 'duplicateId')
  return twice ? { code: 'id-taken', id: String(twice.params['id']) } : { code: 'wrong-structure', problems: problems.slice(0, 20) }
}
