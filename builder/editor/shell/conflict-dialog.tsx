import { useEffect, useRef } from 'react'
import { toJson, type Json } from '#builder/draft/json.ts'
import { toDraftPointer } from '#builder/draft/place.ts'
import { placeInWords } from '#builder/editor/languages/place-in-words.ts'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Clash } from '#builder/history/merge-change.ts'
import { valueLines } from '#builder/publish/diff/part-lines.ts'

/** The same place was changed twice: shows where, and both values; nothing goes on before one is chosen. */
export function ConflictDialog() {
  const { clashes, store, messages } = useDraft()
  const { shell } = messages
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = clashes.length > 0
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} aria-labelledby="conflict-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="conflict-title">{shell.conflictTitle}</h2>
      <p>{shell.conflictLead([...new Set(clashes.map(({ by }) => by))].join(', '))}</p>
      {clashes.map((clash) => (
        <ClashValues key={clash.place} clash={clash} />
      ))}
      <p className="row">
        <button type="button" className="button primary" onClick={() => store.resolve('theirs')}>
          {shell.keepTheirs}
        </button>
        <button type="button" className="button" onClick={() => store.resolve('mine')}>
          {shell.keepMine}
        </button>
      </p>
    </dialog>
  )
}

/** One place with what each wants there. */
function ClashValues({ clash: { place, yours, theirs } }: { clash: Clash }) {
  const { draft, language, messages } = useDraft()
  const { shell } = messages
  const pointer = toDraftPointer(toJson(draft), place)
  const where = pointer === undefined ? nameOfPart(yours ?? theirs, language) : placeInWords(draft, pointer, { messages, language })
  const words = (value: Json | undefined): string => (value === undefined ? shell.removed : isTextAt(place, value) ? value : valueLines(value, language).join('\n'))
  return (
    <>
      {where !== '' && <h3>{where}</h3>}
      <dl className="facts clash">
        <div>
          <dt>{shell.yours}</dt>
          <dd>{words(yours)}</dd>
        </div>
        <div>
          <dt>{shell.theirs}</dt>
          <dd>{words(theirs)}</dd>
        </div>
      </dl>
    </>
  )
}

/** What people read, which is shown as it is; other texts are names of something. */
const isTextAt = (place: string, value: Json): value is string => typeof value === 'string' && /\/(vi|en)$/.test(place)
