import { ruleOf } from '#runtime/fields/worked-out.ts'
import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { conditionalOptions } from '#runtime/forms/conditional-options.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** The texts of the rules that decide how a field stands on its page: what it shows, demands, offers and is worked out by. */
export function standingRules(field: Field, optionsOf: OptionsOf): string[] {
  const offers = conditionalOptions(field, optionsOf).map(([, when]) => when)
  return [field.visibleWhen, field.requiredWhen, ruleOf(field), ...offers].flatMap((text) => text ?? [])
}

/** Those that bound its answer. */
export function limitRules(field: Field): string[] {
  if (field.kind === 'date') return [field.notBefore, field.notAfter].flatMap((text) => text ?? [])
  return 'atLeast' in field || 'atMost' in field ? [field.atLeast, field.atMost].flatMap((text) => text ?? []) : []
}
