import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { formsIn } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { PlacedRule } from '#builder/walk/rules.ts'

/** The rows around a rule; a rule of a form stands in the rows its message is shown in. */
export function rowAround(draft: ProcedureDraft, { sees, place }: PlacedRule): readonly string[] | undefined {
  if (sees.kind === 'dossier' || sees.row) return sees.kind === 'form' ? sees.row : undefined
  const rule = formsIn(draft).flatMap(({ form, place: at }) => (form.rules ?? []).filter((_rule, index) => `${at}${toPointer('rules', index, 'assert')}` === place))[0]
  const path = rule?.at?.split('.') ?? []
  return path.length > 1 ? path.slice(0, -1) : undefined
}
