import type { Field } from '#schemas/generated/procedure.ts'
import type { Drawn } from './drawn-answers.ts'
import type { Question } from './asked.ts'

export type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>

/** What a control is drawn from. `value` is unjudged: what a person typed is shown again as it was. */
export type ControlProps<Own extends Field = Field> = { field: Own; question: Question; name: string; value: Drawn }

export function isKind<Kind extends Field['kind']>(field: Field, kind: Kind): field is FieldOf<Kind> {
  return field.kind === kind
}
