import { useEffect, useState } from 'react'
import { openFindingsThread } from '#app/components/studio/findings-thread.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { DraftStore } from '#builder/editor/store/draft-store.ts'
import type { CheckContext } from '#builder/walk/survey.ts'

/** How long a draft rests before it is checked. */
const restMs = 150

/** The findings of the draft: those it was opened with, then those of each edit, looked for once it has rested a moment. */
export function useFindings({ store, context, opened }: { store: DraftStore; context: CheckContext; opened: readonly Finding[] }): readonly Finding[] {
  const [findings, setFindings] = useState(opened)
  useEffect(() => {
    const thread = openFindingsThread({ context, tell: (found) => setFindings((before) => (isSame(found, before) ? before : found)) })
    let timer: ReturnType<typeof setTimeout> | undefined
    let checked = store.get().draft
    const stop = store.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (store.get().draft === checked) return
        checked = store.get().draft
        thread.check(checked)
      }, restMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
      thread.close()
    }
  }, [store, context])
  return findings
}

/** Most edits find nothing new: then nothing of the studio is drawn again. */
function isSame(found: readonly Finding[], before: readonly Finding[]): boolean {
  return JSON.stringify(found) === JSON.stringify(before)
}
