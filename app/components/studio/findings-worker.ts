import { incrementalChecker } from '#builder/checks/incremental-checker.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { CheckContext } from '#builder/walk/survey.ts'

/** The thread that checks a draft while it is edited: typing waits for none of it. It answers each draft, in turn. */
const check = incrementalChecker()

addEventListener('message', ({ data }: MessageEvent<{ draft: ProcedureDraft; context: CheckContext }>) => postMessage(check(data.draft, data.context)))
