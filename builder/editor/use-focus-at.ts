import { useCallback, useEffect, useRef } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'

type Wanted = { at: string | undefined; find: () => Element | null }

/**
 * Brings the keyboard to what `find` finds once the place is the chosen one: going there takes a moment. A text there is
 * chosen, ready to be typed over.
 */
export function useFocusAt(): (at: string | undefined, find: Wanted['find']) => void {
  const { at } = useDraft()
  const wanted = useRef<Wanted>()
  useEffect(() => {
    if (!wanted.current || wanted.current.at !== at) return
    const element = wanted.current.find()
    if (!(element instanceof HTMLElement)) return
    wanted.current = undefined
    element.focus()
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select()
  })
  return useCallback((place, find) => {
    wanted.current = { at: place, find }
  }, [])
}

/** The first text of the part that is shown. */
export const firstText = (): Element | null => document.querySelector(".studio-details [lang='vi']:is(input, textarea)")
