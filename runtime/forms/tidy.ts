import { isObject, type OpenAnswers } from '#runtime/forms/frame.ts'
import type { LogicForm } from '#runtime/forms/logic-form.ts'
import type { Opened } from '#runtime/forms/settle.ts'

/** Takes away what judging has added: flags, and groups that stayed empty. */
export function tidy(form: Pick<LogicForm, 'hasFlags'>, answers: OpenAnswers, opened: readonly Opened[]): void {
  for (const { holder, key } of opened.toReversed()) {
    const group = holder[key]
    if (isObject(group) && Object.keys(group).length === 0) delete holder[key]
  }
  if (form.hasFlags) removeFlags(answers)
}

/** No key of a field starts like a flag. */
function removeFlags(answers: OpenAnswers): void {
  for (const [key, value] of Object.entries(answers)) {
    if (key.startsWith('_')) delete answers[key]
    else if (Array.isArray(value)) value.filter(isObject).forEach(removeFlags)
    else if (isObject(value)) removeFlags(value)
  }
}
