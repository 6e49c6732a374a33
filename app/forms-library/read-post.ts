import { changeList } from '#app/services/drafts/move-rows.ts'
import { parseAction } from '#app/services/drafts/page-action.ts'
import { postedAnswers } from '#app/services/drafts/posted-answers.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { mergePage } from '#runtime/forms/merge-page.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'

/** Answers after a post, and the value of the button that was pressed: `continue` when the page is done with. */
export type ReadPost = { answers: Answers; button: string }

/** Reads the post of a page into earlier answers and does what its row buttons ask. Nothing typed is lost, right or wrong. */
export function readPost(form: RuntimeForm, section: string, earlier: Answers, entries: Iterable<readonly [string, FormDataEntryValue]>): ReadPost {
  const all = [...entries]
  const pressed = all.findLast(([name]) => name === '_do')?.[1] ?? null
  const action = parseAction(pressed)
  const merged = mergePage(form, section, earlier, postedAnswers(form, section, all))
  const answers = action.kind === 'add' ? changeList(merged, action.path, (rows) => [...rows, {}]) : merged
  return { answers, button: typeof pressed === 'string' ? pressed : '' }
}
