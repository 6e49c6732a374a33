import type { Answers } from '#runtime/forms/answers.ts'

/** One thing wrong with an answer. `pointer` is a JSON pointer into the answers; texts are made from code and params. */
export type AnswerProblem = {
  pointer: string
  code: AnswerProblemCode
  params: Record<string, string | number>
  /** The author's own message, for cross-field rules and patterns. */
  message?: { vi: string; en?: string }
}

export type AnswerProblemCode =
  | 'required'
  | 'not-offered'
  | 'wrong-type'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'too-few'
  | 'too-many'
  | 'not-unique'
  | 'pattern'
  | 'format'
  | 'too-many-places'
  | 'not-before'
  | 'not-after'
  | 'period-order'
  | 'check-digit'
  | 'must-accept'
  | 'file-kind'
  | 'file-size'
  | 'file-unknown'
  | 'file-infected'
  | 'scan-waiting'
  | 'scan-unavailable'
  | 'area-mismatch'
  | 'record-unknown'
  | 'record-expired'
  | 'record-revoked'
  | 'rule'
  | 'unknown-field'

/**
 * The judgement on a whole document. `answers` is what would be stored: pruned of what does not apply, computed values
 * filled. `hidden` lists JSON pointers of fields that do not apply (rows by index); `withheld` values of options that are
 * not offered now, by pointer of their field; `rowNames` what tells a row from the others, by its pointer.
 */
export type Verdict = {
  answers: Answers
  problems: AnswerProblem[]
  warnings: AnswerProblem[]
  hidden: string[]
  required: string[]
  withheld?: Record<string, string[]>
  rowNames?: Record<string, string>
}
