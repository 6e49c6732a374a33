import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { PlacedRule } from '#builder/walk/rules.ts'

/** The rows around a rule, innermost first, as `row`, `outer_row` and `outermost_row` name them. */
export function rowsAround(draft: ProcedureDraft, { sees }: PlacedRule): ReadonlyArray<readonly string[]> {
  if (sees.kind === 'dossier' || !sees.row) return []
  if (sees.row.length === 1) return [sees.row]
  const own = sees.row.join('.')
  const rows = fieldsIn(draft).find(({ form, path, field }) => form.key === sees.form && [...path, field.key].join('.') === own)
  return [sees.row, ...(rows?.rows ?? [])]
}
