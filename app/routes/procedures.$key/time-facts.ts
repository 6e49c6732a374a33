import type { LimitCase, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** A time limit of the agency, with the cases it may have. */
export type TimeFact = { title: Text; limits: Array<Pick<LimitCase, 'value' | 'unit'> & { conditional: boolean }> }

export function toTimeFacts(definition: ProcedureDefinition, today: string): TimeFact[] {
  return (definition.clocks ?? []).map((clock) => ({
    title: clock.title,
    limits: clock.limits
      .filter(({ effectiveFrom, effectiveUntil }) => (effectiveFrom ?? '') <= today && today <= (effectiveUntil ?? '9999'))
      .map(({ value, unit, when }) => ({ value, unit, conditional: when !== undefined })),
  }))
}
