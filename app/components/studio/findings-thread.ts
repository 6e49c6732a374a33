import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { CheckContext } from '#builder/walk/survey.ts'

export type FindingsThread = { check(draft: ProcedureDraft): void; close(): void }

/** A thread that answers each thing it is given with findings, in turn. */
export type Checking = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

/** The thread of a browser. */
const startChecking = (): Checking => new Worker(new URL('./findings-worker.ts', import.meta.url), { type: 'module' })

type Parts = { context: CheckContext; tell: (findings: readonly Finding[]) => void; start?: () => Checking }

/**
 * Checks drafts on a thread of their own and tells what was found in the latest. While one is looked at only the newest
 * waits; what was found in one that is no longer the latest is dropped. A thread that fails is replaced, and what waited
 * or was lost with it is looked at again: once, as a draft that is the fault itself would fail for ever.
 */
export function openFindingsThread({ context, tell, start = startChecking }: Parts): FindingsThread {
  let worker: Checking | undefined
  let looking: { draft: ProcedureDraft; tries: number } | undefined
  let waiting: ProcedureDraft | undefined

  const send = (draft: ProcedureDraft, tries = 1): void => {
    worker ??= open()
    waiting = undefined
    looking = { draft, tries }
    worker.postMessage({ draft, context }, [])
  }
  const open = (): Checking => {
    const opened = start()
    opened.addEventListener('message', ({ data }: MessageEvent<readonly Finding[]>) => {
      looking = undefined
      if (waiting) send(waiting)
      else tell(data)
    })
    for (const failure of ['error', 'messageerror'] as const) opened.addEventListener(failure, () => replace(opened))
    return opened
  }
  const replace = (failed: Checking): void => {
    failed.terminate()
    if (failed !== worker) return
    const lost = looking
    worker = undefined
    looking = undefined
    if (waiting) send(waiting)
    else if (lost && lost.tries < mostTries) send(lost.draft, lost.tries + 1)
  }
  return {
    check(draft) {
      if (looking) waiting = draft
      else send(draft)
    },
    close: () => worker?.terminate(),
  }
}

const mostTries = 2
