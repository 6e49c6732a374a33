import { useEffect, useState } from 'react'
import type { Comparison } from '#builder/editor/store/publication-door.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** What the draft is compared with: the version in use, its original, what was published before. Undefined until it is here. */
export function useComparison(): Comparison | undefined {
  const { publication } = useStudio()
  const [comparison, setComparison] = useState<Comparison>()
  useEffect(() => void publication.compare().then(setComparison), [publication])
  return comparison
}
