import { toJson } from '#builder/draft/json.ts'
import { draftProblems, type ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { ShapeProblem } from '#builder/draft/structure.ts'
import { editsBetween } from '#builder/source/edits-between.ts'
import { toNfc } from '#builder/publish/canonical.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import { parseStrictJson, type StrictJsonCode } from '#schemas/strict-json.ts'

/** What a text says of a draft: that it is no JSON, no definition, or the commands that make the draft what it says. */
export type SourceReading =
  | { result: 'no-json'; code: StrictJsonCode; offset: number }
  | { result: 'no-definition'; problems: ShapeProblem[] }
  | { result: 'same' }
  | { result: 'changes'; commands: DraftCommand[]; count: number }

/** The definition as text, as its author reads it. */
export const toSource = (draft: ProcedureDraft): string => `${JSON.stringify(draft, null, 2)}\n`

/** Reads a text that was written on `base`: only what differs from it is a change. */
export function readSource(text: string, base: ProcedureDraft): SourceReading {
  const parsed = parseStrictJson(text)
  if (!parsed.ok) return { result: 'no-json', code: parsed.code, offset: parsed.offset }
  const next = toJson(toNfc(parsed.value))
  const problems = draftProblems(next)
  if (problems.length > 0) return { result: 'no-definition', problems }
  const edits = editsBetween(toJson(base), next)
  if (edits.length === 0) return { result: 'same' }
  return { result: 'changes', count: edits.length, commands: [{ kind: 'edit', edits }] }
}
