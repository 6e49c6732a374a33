import { kinds } from '#runtime/fields/kinds.ts'
import { describedBy } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'

/** A value worked out from the other answers: shown, never posted. */
export function ComputedControl({ field, question, value }: ControlProps<FieldOf<'computed'>>) {
  const { language, optionsOf } = question.context
  const text = value === undefined ? '—' : kinds.computed.summarise(field, value, { language, optionsOf, summariseFields: () => '' })
  return <output id={question.id} aria-describedby={describedBy(question)}>{text}</output>
}
