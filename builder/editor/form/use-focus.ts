import { useCallback, useEffect, useRef, useState } from 'react'

/** Brings the keyboard to what `find` finds once the page has been drawn again; a text there is chosen, ready to be typed over. */
export function useFocusAfterwards(): (find: () => Element | null) => void {
  const wanted = useRef<() => Element | null>()
  const [, drawAgain] = useState(0)
  useEffect(() => {
    const element = wanted.current?.()
    wanted.current = undefined
    if (element instanceof HTMLElement) element.focus()
    if (element instanceof HTMLInputElement) element.select()
  })
  return useCallback((find) => {
    wanted.current = find
    drawAgain((count) => count + 1)
  }, [])
}

/** The same function for ever, which does what the last one given does: for children that are drawn only when they change. */
export function useLatest<Given>(act: (given: Given) => void): (given: Given) => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback((given: Given) => latest.current(given), [])
}
