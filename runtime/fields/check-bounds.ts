import type { FieldProblem } from '#runtime/fields/field-kind.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'

type Bounds = { minimum?: string; maximum?: string }

/** Times and months compare as their texts do. */
export function checkBounds({ minimum, maximum }: Bounds, value: AnswerValue): FieldProblem[] {
  if (minimum !== undefined && value < minimum) return [{ code: 'too-small', params: { limit: minimum } }]
  return maximum !== undefined && value > maximum ? [{ code: 'too-large', params: { limit: maximum } }] : []
}
