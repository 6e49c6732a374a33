import type { Effort } from '#runtime/forms/filling-time.ts'
import type { Spread } from '#runtime/measures/spread.ts'

/** How a procedure goes in practice. What was not measured often enough is absent. */
export type Measures = {
  /** What the form asks, and how long it should take by a model of typing. */
  effort: Effort
  /** Seconds of work people put into filed drafts. */
  filling?: Spread
  /** Days from filing to result, weekends and waiting for the applicant included. */
  handling?: Spread
}

export interface MeasureService {
  /** Undefined for a procedure that was never published. At most ten minutes old. */
  of(procedure: string): Promise<Measures | undefined>
}
