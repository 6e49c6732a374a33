import type { Field } from '#schemas/generated/procedure.ts'

/** Whether a number can only be a year, which is written as one: 2026, not 2.026. */
export function isYear(field: Field): boolean {
  if (field.kind !== 'integer' || field.unit !== undefined) return false
  const { minimum = 0, maximum = Infinity } = field
  return minimum >= 1900 && maximum <= 2200
}
