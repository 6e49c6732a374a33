import { plainWords } from '#app/routes/procedures.$key/plain-words.ts'
import type { LimitCase, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** A time limit of the agency, with the cases it may have and when each holds. */
export type TimeFact = { title: Text; limits: Array<Pick<LimitCase, 'value' | 'unit'> & { when?: Text }> }

export function toTimeFacts(definition: ProcedureDefinition, today: string): TimeFact[] {
  return (definition.clocks ?? []).map((clock) => ({
    title: clock.title,
    limits: clock.limits
      .filter(({ effectiveFrom, effectiveUntil }) => (effectiveFrom ?? '') <= today && today <= (effectiveUntil ?? '9999'))
      .map(({ value, unit, when }) => ({ value, unit, ...(when !== undefined && { when: plainWords(definition, when) }) })),
  }))
}
