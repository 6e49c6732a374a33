import type { FormState } from '#builder/editor/form/form-state.ts'
import { nameOfRow, type OutlineRow } from '#builder/editor/form/outline.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { changeOthers, othersOf } from '#builder/library/library.ts'
import type { GroupField } from '#schemas/generated/procedure.ts'

/** Says that what is edited is of a block that stands elsewhere too, and changes it there when that is wanted. */
export function BlockNotice({ row, state }: { row: OutlineRow; state: FormState }) {
  const { draft, store, language, messages, newId, announce } = useDraft()
  const { form } = messages
  const around = blockAround(row, state)
  const others = around ? othersOf(draft, around.group) : []
  if (!around || others.length === 0) return null
  const apply = (): void => {
    const outcome = store.do(changeOthers(around.group, others, newId))
    announce(outcome.ok ? form.appliedElsewhere(others.length) : messages.refusals[outcome.refusal.code])
  }
  return (
    <div className="notice info">
      <p>{form.changeAffects(nameOfRow(around.row, language), others.length)}</p>
      <button type="button" className="button small" onClick={apply}>
        {form.applyElsewhere(others.length)}
      </button>
    </div>
  )
}

/** The nearest group of the library around a line, or itself. */
function blockAround(row: OutlineRow, state: FormState): { row: OutlineRow; group: GroupField } | undefined {
  for (let at: OutlineRow | undefined = row; at; at = state.rows.find(({ id }) => id === at?.parent)) {
    const { part } = at
    if ('kind' in part && part.kind === 'group' && part.libraryBlock !== undefined) return { row: at, group: part }
  }
  return undefined
}
