import { useEffect, useState } from 'react'
import { checkDraft } from '#builder/checks/check-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { DraftStore } from '#builder/editor/store/draft-store.ts'

/** The findings of the draft, looked for once it has rested a moment. */
export function useFindings(store: DraftStore): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>(() => checkDraft(store.get().draft))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let checked = store.get().draft
    const look = (): void => {
      checked = store.get().draft
      setFindings(checkDraft(checked))
    }
    const stop = store.subscribe(() => {
      clearTimeout(timer)
      if (store.get().draft !== checked) timer = setTimeout(look, 300)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])
  return findings
}
