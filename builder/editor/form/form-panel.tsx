import { BlockNotice } from '#builder/editor/form/block-notice.tsx'
import { FieldMessages } from '#builder/editor/form/field-messages.tsx'
import { FieldProperties } from '#builder/editor/form/field-properties.tsx'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { nameOfRow, type OutlineRow } from '#builder/editor/form/outline.ts'
import { PasteOptions } from '#builder/editor/form/paste-options.tsx'
import { KindSign } from '#builder/editor/form/palette.tsx'
import { useKeyFromLabel } from '#builder/editor/form/use-key-from-label.ts'
import { UsedByList } from '#builder/editor/form/used-by-list.tsx'
import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** The properties of the one line that is chosen, or of the place a link led to. */
export function FormPanel({ state }: { state: FormState }) {
  const { messages } = useDraft()
  const { form } = messages
  const { focused, selection, elsewhere } = state
  return (
    <section className="form-panel studio-details" aria-label={form.panel}>
      {selection.ids.length > 1 ? (
        <p className="muted">{form.manyChosen(selection.ids.length)}</p>
      ) : elsewhere !== undefined ? (
        <PropertyPanel key={elsewhere} at={elsewhere} />
      ) : focused ? (
        <LinePanel key={focused.id} row={focused} state={state} />
      ) : (
        <p className="muted">{form.chooseOne}</p>
      )}
    </section>
  )
}

function LinePanel({ row, state }: { row: OutlineRow; state: FormState }) {
  const { draft, language } = useDraft()
  const nameKey = useKeyFromLabel(row)
  const at = `#${row.id}`
  const { part } = row
  if (row.kind === 'section' || !('label' in part)) {
    return (
      <div onBlur={nameKey}>
        <h2>{nameOfRow(row, language)}</h2>
        <PropertyPanel at={at} skip={['fields']} />
      </div>
    )
  }
  return (
    <div onBlur={nameKey}>
      <h2>
        <KindSign kind={row.kind} /> {nameOfRow(row, language)}
      </h2>
      <BlockNotice row={row} state={state} />
      <FieldProperties at={at} />
      {'options' in part && <PasteOptions at={at} options={part.options ?? []} />}
      <FieldMessages field={part} optionLists={draft.optionLists} />
      <UsedByList at={at} />
    </div>
  )
}
