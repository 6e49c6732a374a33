/** Why a rule cannot be published. One text per code lives with the messages of the application. */
export type RuleProblemCode =
  | 'syntax'
  | 'too-long'
  | 'too-deep'
  | 'too-costly'
  | 'unknown-name'
  | 'unknown-choice'
  | 'unknown-function'
  | 'banned-function'
  | 'banned-syntax'
  | 'wrong-type'
  | 'wrong-arguments'
  | 'wrong-result'
  | 'unguarded-optional'
  | 'number-out-of-range'
  | 'invalid-date'

/** `start` and `end` are character offsets in the text of the rule, end excluded. */
export type RuleProblem = {
  code: RuleProblemCode
  start: number
  end: number
  params: Readonly<Record<string, string | number>>
}
