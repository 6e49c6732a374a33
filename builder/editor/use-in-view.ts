import { useEffect, useRef, type RefObject } from 'react'

/** Brings the heading of what was chosen into view, where lists and details stand below one another. */
export function useInView(chosen: string | undefined): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (chosen !== undefined) heading.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return heading
}
