import { useState } from 'react'
import { fieldKeysOf, freeKey, keysIn } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { newField, newParts } from '#builder/draft/new-parts.ts'
import { findValue, toDraftPointer } from '#builder/draft/place.ts'
import type { FieldKindName } from '#builder/fields/blank-fields.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { destinationOf, destinationOfNew, toMoves, type Destination, type Way } from '#builder/editor/form/moves.ts'
import { nameOfRow, outlineOf, type OutlineRow } from '#builder/editor/form/outline.ts'
import { choose, neighbourOf, nothingChosen } from '#builder/editor/form/selection.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { formsIn } from '#builder/walk/fields.ts'
import { placesUsing } from '#builder/walk/used-by.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** What can be done with a form by mouse or keyboard. Each act is one change, said aloud, and undone as one. */
export type FormActions = {
  add(kind: FieldKindName, destination?: Destination): boolean
  addPage(): void
  move(way: Way): void
  moveTo(lines: readonly OutlineRow[], destination: Destination | undefined): void
  duplicate(): void
  /** Deletes the chosen lines; while other places name them, only when it is meant. */
  remove(evenIfUsed?: boolean): void
  /** How many places still name what is to be deleted; the author is asked. */
  stillUsed?: number
  keep(): void
}

export function useFormActions(state: FormState): FormActions {
  const { draft, store, messages, language, newId, announce } = useDraft()
  const [stillUsed, setStillUsed] = useState<number>()
  const { form: words } = messages
  const { rows, chosen, focused, placed } = state

  const send = (commands: readonly DraftCommand[]): boolean => {
    const outcome = store.do(commands)
    if (!outcome.ok) announce(messages.refusals[outcome.refusal.code])
    return outcome.ok
  }
  const whatIs = (lines: readonly OutlineRow[]): string => (lines.length === 1 && lines[0] ? nameOfRow(lines[0], language) : words.items(lines.length))
  /** Says where a line stands now. */
  const tell = (id: string | undefined, say: (where: string, place: number, of: number) => string): void => {
    const form = formsIn(store.get().draft).find((one) => one.form.id === placed.form.id)?.form
    const now = form ? outlineOf(form) : []
    const row = now.find((one) => one.id === id)
    const around = now.find((one) => one.id === row?.parent)
    if (row) announce(say(around ? nameOfRow(around, language) : (form?.title[language] ?? form?.title.vi ?? ''), row.index + 1, row.count))
  }
  const moveTo = (lines: readonly OutlineRow[], destination: Destination | undefined): void => {
    if (!destination) return announce(words.cannotMove)
    if (!send(toMoves(lines, destination))) return
    tell(lines[0]?.id, (where, place, of) => words.moved(whatIs(lines), where, place, of))
  }
  const put = (into: string, item: { id: string }, { after, name }: { after?: string; name: string }): boolean => {
    const position = after === undefined ? { index: 0 } : { after: `=${after}` }
    if (!send([{ kind: 'add', into, item: toJson(item) ?? {}, ...position }])) return false
    state.select(choose(item.id))
    tell(item.id, (where, place, of) => words.added(name, where, place, of))
    return true
  }
  const usesOutside = (): number => {
    const own = chosen.map(({ id }) => toDraftPointer(toJson(draft), `#${id}`) ?? '')
    return new Set(chosen.flatMap(({ id }) => placesUsing(draft, `#${id}`)).filter((place) => !own.some((one) => place.startsWith(`${one}/`)))).size
  }

  return {
    add(kind, destination = destinationOfNew(rows, focused)) {
      if (!destination) return false
      const taken = [...fieldKeysOf(toJson(placed.form)), ...keysIn(findValue(toJson(draft), destination.into))]
      const item = newField(kind, { id: newId(), key: freeKey(words.newField, taken), title: { vi: words.newField } })
      return put(destination.into, item, { after: destination.after, name: nameIn(messages.values, kind) })
    },
    addPage() {
      const pages = rows.filter(({ kind }) => kind === 'section')
      const item = newParts.section({ id: newId(), key: freeKey(words.newPage, pages.map(({ part }) => part.key)), title: { vi: words.newPage } })
      const after = pages.find(({ id }) => id === focused?.page) ?? pages.at(-1)
      put(`#${placed.form.id}/sections`, item, { after: after?.id, name: words.newPage })
    },
    move: (way) => moveTo(chosen, destinationOf(rows, chosen, way)),
    moveTo,
    duplicate() {
      const copies = chosen.map((row) => ({ row, id: newId() }))
      if (copies.length === 0 || !send(copies.map(({ row, id }) => ({ kind: 'duplicate', at: `#${row.id}`, id })))) return
      state.select({ ids: copies.map(({ id }) => id), anchor: copies[0]?.id, focus: copies[0]?.id })
      announce(words.copied(whatIs(chosen)))
    },
    remove(evenIfUsed = false) {
      if (chosen.length === 0) return
      const uses = evenIfUsed ? 0 : usesOutside()
      setStillUsed(uses > 0 ? uses : undefined)
      if (uses > 0) return announce(words.stillUsed(uses))
      const next = neighbourOf(chosen, rows)
      if (!send(chosen.map(({ id }) => ({ kind: 'remove', at: `#${id}`, evenIfUsed: true })))) return
      state.select(next === undefined ? nothingChosen : choose(next))
      announce(words.removed(whatIs(chosen)))
    },
    stillUsed,
    keep: () => setStillUsed(undefined),
  }
}
