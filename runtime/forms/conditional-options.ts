import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** Options that are only offered while a rule holds, with that rule. */
export function conditionalOptions(field: Field, optionsOf: OptionsOf): Array<[value: string, when: string]> {
  if (field.kind !== 'single-choice' && field.kind !== 'multiple-choice') return []
  return optionsOf(field).flatMap(({ value, when }): Array<[string, string]> => (when === undefined ? [] : [[value, when]]))
}
