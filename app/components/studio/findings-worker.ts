import { incrementalChecker } from '#builder/checks/incremental-checker.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'

/** The thread that checks a draft while it is edited: typing waits for none of it. It answers each draft, in turn. */
const check = incrementalChecker()

addEventListener('message', ({ data }: MessageEvent<ProcedureDraft>) => postMessage(check(data)))
