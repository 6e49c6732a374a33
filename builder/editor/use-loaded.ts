import { useEffect, useState } from 'react'

/** A part of the studio that is fetched when it is first shown; undefined until it is here. */
export function useLoaded<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<{ it: Part }>()
  useEffect(() => {
    let isShown = true
    void load().then((it) => isShown && setPart({ it }))
    return () => {
      isShown = false
    }
  }, [load])
  return part?.it
}
