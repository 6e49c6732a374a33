import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { Frame } from '#runtime/forms/frame.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { LoadedField } from '#runtime/forms/loaded-field.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { settle, toAnswer } from '#runtime/forms/settle.ts'

/**
 * Answers with the first values of one page, as its rules give them, where nothing was answered and the field applies.
 * Only for a page that nobody has answered yet: what a person leaves blank there stays blank. Rows have none.
 */
export function initialAnswers(form: RuntimeForm, answers: Answers, section: string, context: JudgeContext): Answers {
  const fields = fieldsOf(form, section)
  if (!fields.some(hasInitial) || !isFresh(fields, answers)) return answers
  const { frame, hidden } = settle(form, answers, context)
  return fill(fields, answers, { frame, hidden: new Set(hidden), pointer: '' })
}

function fieldsOf({ sections, loaded }: RuntimeForm, key: string): LoadedField[] {
  const own = sections.find((section) => section.key === key)?.fields ?? []
  return loaded.filter(({ field }) => own.includes(field))
}

function hasInitial({ initial, fields }: LoadedField): boolean {
  return initial !== undefined || fields.some(hasInitial)
}

/** What the product fills in by itself is no answer of a person. */
function isFresh(fields: readonly LoadedField[], answers: Answers): boolean {
  return fields.every(({ field, fields: inner }) => {
    const value = answers[field.key]
    if (value === undefined || field.prefill !== undefined || (field.kind === 'single-choice' && field.default !== undefined)) return true
    return field.kind === 'group' && isObject(value) && isFresh(inner, value)
  })
}

type Filling = { frame: Frame; hidden: ReadonlySet<string>; pointer: string }

function fill(fields: readonly LoadedField[], answers: Answers, filling: Filling): Answers {
  const filled = { ...answers }
  for (const loaded of fields) {
    const { key, kind } = loaded.field
    const pointer = `${filling.pointer}/${key}`
    if (filling.hidden.has(pointer)) continue
    const known = answers[key]
    const value = kind === 'group' ? fillGroup(loaded, known, { ...filling, pointer }) : (known ?? valueOf(loaded, filling.frame))
    if (value !== undefined) filled[key] = value
  }
  return filled
}

function fillGroup({ fields }: LoadedField, known: AnswerValue | undefined, filling: Filling): AnswerValue | undefined {
  const inner = fill(fields, isObject(known) ? known : {}, filling)
  return Object.keys(inner).length === 0 ? known : inner
}

function valueOf({ initial }: LoadedField, frame: Frame): AnswerValue | undefined {
  const result = initial?.ask(frame.read, frame.context)
  return result?.ok ? toAnswer(result.value) : undefined
}
