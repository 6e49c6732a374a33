import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** Ctrl+Enter sends, also from a text of several lines. */
function submitByKeys(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.querySelector<HTMLButtonElement>('button.primary')?.click()
}

type AskDialog = { id: string; title: string; submit?: string; isOff?: boolean; isWide?: boolean; close: () => void; done: () => void; children: ReactNode }

/** A dialog that asks a few things and then does what its button says. Escape leaves it, and the keyboard goes back. */
export function AskDialog({ id, title, submit: submitWords, isOff, isWide, close, done, children }: AskDialog) {
  const { messages } = useStudio()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.addEventListener('keydown', submitByKeys)
    return () => element?.removeEventListener('keydown', submitByKeys)
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    dialog.current?.close()
    done()
  }
  return (
    <dialog ref={dialog} className={isWide ? 'wide' : undefined} aria-labelledby={`${id}-title`} onClose={close}>
      <form className="property-panel" onSubmit={submit}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <p className="row">
          <button className="button primary" disabled={isOff}>
            {submitWords ?? messages.steps.add}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {messages.steps.cancel}
          </button>
        </p>
      </form>
    </dialog>
  )
}
