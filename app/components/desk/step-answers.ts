import { changeList, moveRows } from '#app/services/drafts/move-rows.ts'
import { parseAction } from '#app/services/drafts/page-action.ts'
import type { Answers } from '#runtime/forms/answers.ts'

/** The officer's form as posted, after the row button that may have been pressed in it. */
export function readStepAnswers(form: FormData, read: (form: FormData) => Answers): Answers {
  const action = parseAction(form.get('_do'))
  const moved = new FormData()
  for (const [name, value] of moveRows(form.entries(), action)) moved.append(name, value)
  const answers = read(moved)
  return action.kind === 'add' ? changeList(answers, action.path, (rows) => [...rows, {}]) : answers
}
