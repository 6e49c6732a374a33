import { BlockUses } from '#builder/editor/form/block-uses.tsx'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { nameOfRow, type OutlineRow } from '#builder/editor/form/outline.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { useShared } from '#builder/editor/use-shared.ts'
import { changeOthers, othersOf, usesElsewhere } from '#builder/library/library.ts'
import { takeOver } from '#builder/library/shared-blocks.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { GroupField } from '#schemas/generated/procedure.ts'

/** Says that what is edited is of a block that stands elsewhere too: here, where it can be changed along, and in other procedures. */
export function BlockNotice({ row, state }: { row: OutlineRow; state: FormState }) {
  const { draft, store, language, messages, newId, announce } = useDraft()
  const { form } = messages
  const shared = useShared()
  const around = blockAround(row, state)
  const others = around ? othersOf(draft, around.group) : []
  const elsewhere = around ? usesElsewhere(around.group.libraryBlock, shared ?? []) : []
  if (!around || others.length + elsewhere.length === 0) return null
  const name = nameOfRow(around.row, language)
  const send = (commands: DraftCommand[], done: string): void => {
    const outcome = store.do(commands)
    announce(outcome.ok ? done : messages.refusals[outcome.refusal.code])
  }
  return (
    <div className="notice info">
      {others.length > 0 && (
        <>
          <p>{form.changeAffects(name, others.length)}</p>
          <button type="button" className="button small" onClick={() => send(changeOthers(around.group, others, newId), form.appliedElsewhere(others.length))}>
            {form.applyElsewhere(others.length)}
          </button>
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <p>{form.affectsProcedures(name, elsewhere.length)}</p>
          <BlockUses elsewhere={elsewhere} own={{ group: around.group, takeOver: (theirs) => send(takeOver(draft, around.group, theirs, newId), form.tookOver) }} />
        </>
      )}
    </div>
  )
}

type Around = { row: OutlineRow; group: GroupField & { libraryBlock: string } }

/** The nearest group of the library around a line, or itself. */
function blockAround(row: OutlineRow, state: FormState): Around | undefined {
  for (let at: OutlineRow | undefined = row; at; at = state.rows.find(({ id }) => id === at?.parent)) {
    const { part } = at
    if ('kind' in part && part.kind === 'group' && part.libraryBlock !== undefined) return { row: at, group: { ...part, libraryBlock: part.libraryBlock } }
  }
  return undefined
}
