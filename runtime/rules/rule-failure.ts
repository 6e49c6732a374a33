/**
 * Why an evaluation gave no value: `absent` an empty field was needed, `overflow` an int left 64 bits or a result the
 * safe integers, `unavailable` the caller's context lacks the calendar or the table, `out-of-range` an argument or a
 * list position, `wrong-type` a value that is not of the declared type, `failed` anything else.
 */
export type FailureReason =
  | 'absent'
  | 'division-by-zero'
  | 'overflow'
  | 'out-of-range'
  | 'wrong-type'
  | 'unavailable'
  | 'failed'

/** Thrown inside an evaluation only; it leaves the module as a value. */
export class RuleFailure extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason) {
    super(reason)
    this.name = 'RuleFailure'
    this.reason = reason
  }
}

const made = new Map<FailureReason, RuleFailure>()

/** One of each is enough, since nobody reads where it was thrown: to write that down costs more than running the rule. */
export function ruleFailure(reason: FailureReason): RuleFailure {
  const failure = made.get(reason) ?? new RuleFailure(reason)
  made.set(reason, failure)
  return failure
}
