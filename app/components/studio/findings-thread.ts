import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'

export type FindingsThread = { check(draft: ProcedureDraft): void; close(): void }

/**
 * Checks drafts on a thread of their own and tells what was found in the latest. While one is looked at only the newest
 * waits; what was found in one that is no longer the latest is dropped. A thread that fails is replaced at the next draft.
 */
export function openFindingsThread(tell: (findings: readonly Finding[]) => void): FindingsThread {
  let worker: Worker | undefined
  let isBusy = false
  let waiting: ProcedureDraft | undefined

  const start = (): Worker => {
    const started = new Worker(new URL('./findings-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<readonly Finding[]>) => {
      isBusy = false
      if (waiting) send(waiting)
      else tell(data)
    })
    started.addEventListener('error', () => {
      started.terminate()
      worker = undefined
      isBusy = false
    })
    return started
  }
  const send = (draft: ProcedureDraft): void => {
    worker ??= start()
    waiting = undefined
    isBusy = true
    worker.postMessage(draft, [])
  }
  return {
    check(draft) {
      if (isBusy) waiting = draft
      else send(draft)
    },
    close: () => worker?.terminate(),
  }
}
