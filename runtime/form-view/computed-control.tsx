import { kindOf } from '#runtime/fields/kinds.ts'
import { noLists } from '#runtime/lists/loaded-list.ts'
import { describedBy } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'

/** A value worked out from the other answers: shown, never posted. */
export function ComputedControl({ field, question, value }: ControlProps<FieldOf<'computed' | 'age'>>) {
  const { language, optionsOf } = question.context
  const text = value === undefined ? '—' : kindOf(field).summarise(field, value, { language, optionsOf, lists: noLists, summariseFields: () => '' })
  return <output id={question.id} aria-describedby={describedBy(question)}>{text}</output>
}
