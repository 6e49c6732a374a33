import type { FormActions } from '#builder/editor/form/form-actions.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { destinationOf, type Way } from '#builder/editor/form/moves.ts'
import { nameOfRow } from '#builder/editor/form/outline.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

type FormToolsProps = { state: FormState; actions: FormActions }

/** The acts of the outline as buttons, for whoever does not know the keys. */
export function FormTools({ state, actions }: FormToolsProps) {
  const { form } = useStudio().messages
  const { chosen, rows } = state
  const ways: Array<[Way, string, string]> = [
    ['up', '↑', form.up],
    ['down', '↓', form.down],
    ['into', '→', form.into],
    ['out', '←', form.out],
  ]
  return (
    <>
      <div className="row form-tools" role="toolbar" aria-label={form.actions}>
        {ways.map(([way, sign, words]) => (
          <ToolButton key={way} words={words} sign={sign} isOff={!destinationOf(rows, chosen, way)} act={() => actions.move(way)} />
        ))}
        <ToolButton words={form.duplicate} isOff={chosen.length === 0} act={actions.duplicate} />
        <ToolButton words={form.remove} isOff={chosen.length === 0} act={() => actions.remove()} />
        <MoveToPage {...{ state, actions }} />
      </div>
      {state.selection.ids.length > 1 && <p className="hint">{form.chosen(state.selection.ids.length)}</p>}
      <StillUsed actions={actions} />
    </>
  )
}

/** A button that cannot act now says so and keeps the keyboard. */
function ToolButton({ words, sign, isOff, act }: { words: string; sign?: string; isOff: boolean; act: () => void }) {
  return (
    <button type="button" className="button small" aria-label={words} title={words} aria-disabled={isOff || undefined} onClick={() => isOff || act()}>
      {sign === undefined ? words : <span aria-hidden="true">{sign}</span>}
    </button>
  )
}

function MoveToPage({ state: { rows, chosen }, actions }: FormToolsProps) {
  const { language, messages } = useStudio()
  const pages = rows.filter(({ kind }) => kind === 'section')
  if (pages.length < 2 || chosen.length === 0 || chosen.some(({ kind }) => kind === 'section')) return null
  const moveTo = (id: string): void => {
    const page = pages.find((row) => row.id === id)
    const last = rows.findLast(({ parent, id: own }) => parent === id && chosen.every((row) => row.id !== own))
    if (page?.holds !== undefined) actions.moveTo(chosen, { into: page.holds, after: last?.id })
  }
  return (
    <select aria-label={messages.form.toPage} value="" onChange={({ currentTarget }) => moveTo(currentTarget.value)}>
      <option value="">{messages.form.toPage}…</option>
      {pages.map((page) => (
        <option key={page.id} value={page.id}>
          {nameOfRow(page, language)}
        </option>
      ))}
    </select>
  )
}

function StillUsed({ actions }: { actions: FormActions }) {
  const { form } = useStudio().messages
  if (actions.stillUsed === undefined) return null
  return (
    <div className="notice warn" role="alert">
      <p>{form.stillUsed(actions.stillUsed)}</p>
      <p className="row">
        <button type="button" className="button small" onClick={() => actions.remove(true)}>
          {form.removeAnyway}
        </button>
        <button type="button" className="button small quiet" onClick={actions.keep}>
          {form.cancel}
        </button>
      </p>
    </div>
  )
}
