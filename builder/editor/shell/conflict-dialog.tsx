import { useEffect, useRef } from 'react'
import type { Json } from '#builder/draft/json.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Two people changed the same place: shows both values; nothing goes on before one is chosen. */
export function ConflictDialog() {
  const { clashes, store, others, messages } = useDraft()
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
      <p>{shell.conflictLead(others ?? '')}</p>
      {clashes.map(({ place, yours, theirs }) => (
        <dl className="facts" key={place}>
          <div>
            <dt>{shell.yours}</dt>
            <dd>{toWords(yours, shell.removed)}</dd>
          </div>
          <div>
            <dt>{shell.theirs}</dt>
            <dd>{toWords(theirs, shell.removed)}</dd>
          </div>
        </dl>
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

function toWords(value: Json | undefined, removed: string): string {
  if (value === undefined) return removed
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
