import { useMemo, useState } from 'react'
import { outlineOf, shownRows, type OutlineRow } from '#builder/editor/form/outline.ts'
import { choose, nothingChosen, outermost, type Selection } from '#builder/editor/form/selection.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { formsIn, type PlacedForm } from '#builder/walk/fields.ts'

/** What the form editor shows: which form, which of its lines, and what is chosen. */
export type FormState = {
  forms: readonly PlacedForm[]
  placed: PlacedForm
  rows: readonly OutlineRow[]
  /** Without what is closed or does not fit the search. */
  shown: readonly OutlineRow[]
  selection: Selection
  /** The chosen lines, outermost, in the order of the form. */
  chosen: readonly OutlineRow[]
  /** The line whose properties and page are shown. */
  focused?: OutlineRow
  /** A place that is no line, as a link led to it: a shared list, a rule. */
  elsewhere?: string
  closed: ReadonlySet<string>
  query: string
  select(selection: Selection): void
  setClosed(closed: ReadonlySet<string>): void
  setQuery(query: string): void
  chooseForm(id: string): void
}

/** The state of the form editor. What is chosen is in the address too, so that links lead here and back. */
export function useFormState(): FormState {
  const { draft, at } = useDraft()
  const [formId, setFormId] = useState<string>()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [query, setQuery] = useState('')
  const forms = useMemo(() => formsIn(draft), [draft])
  const placed = forms.find(({ form }) => form.id === formId) ?? { form: draft.form, place: '/form' }
  const rows = useMemo(() => outlineOf(placed.form), [placed.form])
  const shown = useMemo(() => shownRows(rows, { closed, query }), [rows, closed, query])
  const [selection, select] = useSelectionInAddress(forms, setFormId)
  const chosen = useMemo(() => outermost(selection, rows), [selection, rows])
  const focused = rows.find(({ id }) => id === selection.focus)
  const elsewhere = at !== undefined && rows.every(({ id }) => id !== idIn(at)) ? at : undefined
  const chooseForm = (id: string): void => {
    setFormId(id)
    select(nothingChosen)
  }
  return { forms, placed, rows, shown, selection, chosen, focused, elsewhere, closed, query, select, setClosed, setQuery, chooseForm }
}

/** The part with an id that a place starts at. */
const idIn = (at: string | undefined): string | undefined => /^#([^/]+)/.exec(at ?? '')?.[1]

/**
 * What is chosen, told to the address and heard from it. What was told comes back a moment later; places told that are
 * still on their way are kept, so that the echo of an earlier choice does not undo a later one.
 */
function useSelectionInAddress(forms: readonly PlacedForm[], setFormId: (id: string) => void): [Selection, (selection: Selection) => void] {
  const { at, page, goTo } = useDraft()
  const [selection, setSelection] = useState<Selection>(nothingChosen)
  const [address, setAddress] = useState<{ seen?: string; told: ReadonlyArray<string | undefined> }>({ told: [] })
  if (at !== address.seen) {
    const echo = address.told.indexOf(at)
    setAddress({ seen: at, told: address.told.slice(echo + 1) })
    const id = idIn(at)
    const around = id === undefined || echo !== -1 ? undefined : forms.find(({ form }) => outlineOf(form).some((row) => row.id === id))
    if (around && id !== undefined) {
      setFormId(around.form.id)
      setSelection(choose(id))
    }
  }
  const select = (next: Selection): void => {
    setSelection(next)
    const place = next.focus === undefined ? undefined : `#${next.focus}`
    if (place === (address.told.length > 0 ? address.told.at(-1) : at)) return
    setAddress(({ seen, told }) => ({ seen, told: [...told, place].slice(-50) }))
    goTo(page, place)
  }
  return [selection, select]
}
