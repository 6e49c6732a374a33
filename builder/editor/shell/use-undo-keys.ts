import { useEffect } from 'react'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (⌘ on a Mac) outside of text being typed, which has an undo of its own. */
export function useUndoKeys(): void {
  const { store, announce, messages } = useStudio()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.composedPath()[0])) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (key !== 'z' && !isRedo) return
      event.preventDefault()
      if (isRedo ? store.get().redo : store.get().undo) {
        store[isRedo ? 'redo' : 'undo']()
        announce(isRedo ? messages.shell.redone : messages.shell.undone)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [store, announce, messages])
}

function isTyping(target: EventTarget | undefined): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type)) || (target instanceof HTMLElement && target.isContentEditable)
}
