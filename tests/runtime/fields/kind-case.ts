import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** Good and refused answers of a field, what people type for them, and how the answer reads in both languages. */
export type KindCase = {
  field: Field
  good: AnswerValue[]
  bad: unknown[]
  typed: Array<[Typed, unknown]>
  reads: [AnswerValue, string, string]
}

/** Texts of controls: one, several of a name, or controls below each other. */
export type Typed = string | string[] | { [key: string]: Typed }
