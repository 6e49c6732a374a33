import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { ReferenceKind } from '#builder/walk/references.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** The parts of a draft that a key of this kind may name, to choose from. */
export function namedParts(draft: ProcedureDraft, kind: ReferenceKind): Array<{ key: string; title?: Text }> {
  return listsOf(draft)[kind].map((part) => ({ key: part.key, title: part.title ?? part.subject ?? part.label }))
}

type Named = { key: string; title?: Text; subject?: Text; label?: Text }

function listsOf(draft: ProcedureDraft): Record<ReferenceKind, readonly Named[]> {
  const { steps, clocks = [], tables = [], series = [], registers = [], letters = [], notices = [], roles = [], units = [], optionLists = [], lists = [], grounds = [], legalBasis = [] } = draft
  const field = draft.form.sections.flatMap(({ fields }) => fields)
  return { step: steps, clock: clocks, table: tables, series, register: registers, letter: letters, notice: notices, role: roles, unit: units, options: optionLists, list: lists, ground: grounds, article: legalBasis, field }
}
