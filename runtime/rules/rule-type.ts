/**
 * What a rule can see. The types come from the form: a rule is checked against them before it is published, so that a
 * published rule reads no unknown field, compares no unknown option and forgets no field that may be empty.
 */

/** The type of a value a rule can see. `int` is exact (đồng amounts are ints), `date` is a calendar day. */
export type RuleType =
  | { type: 'string' | 'int' | 'decimal' | 'bool' | 'date' | 'dyn' }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'list'; of: RuleType; maxItems: number }
  | { type: 'object'; fields: Readonly<Record<string, RuleField>> }

/** `optional` marks a field that may be absent from valid answers. */
export type RuleField = { type: RuleType; optional: boolean }

/** The variables of a rule by name. `today` is always there besides. */
export type RuleScope = Readonly<Record<string, RuleField>>

/** Names a field cannot have if rules are to read it: `today` and two names the CEL library keeps for itself. */
export const reservedNames: readonly string[] = ['today', 'cel', 'google']

/** In the scope of rules over a form, for `applies`. No rule can name it. */
export const overFormMark = '_form'

export const dyn: RuleType = { type: 'dyn' }

/** A field of a record of fields, own properties only: `constructor` and its like are unknown. */
export function findField(fields: Readonly<Record<string, RuleField>>, name: string): RuleField | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** The name of a type in a message; a choice is text to its reader. */
export function nameOfType({ type }: RuleType): Exclude<RuleType['type'], 'choice'> {
  return type === 'choice' ? 'string' : type
}

export function isNumeric(type: RuleType): boolean {
  return type.type === 'int' || type.type === 'decimal'
}

/** A choice is text too: every text function takes it. */
export function isTextual(type: RuleType): boolean {
  return type.type === 'string' || type.type === 'choice'
}

/** The type that holds both, as for the two branches of `? :`; undefined when there is none. */
export function unifyTypes(left: RuleType, right: RuleType): RuleType | undefined {
  if (left.type === 'dyn' || right.type === 'dyn') return dyn
  if (left.type === 'choice' && right.type === 'choice') {
    return { type: 'choice', values: [...new Set([...left.values, ...right.values])] }
  }
  if (left.type === 'list' && right.type === 'list') {
    const of = unifyTypes(left.of, right.of)
    return of && { type: 'list', of, maxItems: Math.max(left.maxItems, right.maxItems) }
  }
  if (isTextual(left) && isTextual(right)) return { type: 'string' }
  return left.type === right.type && left.type !== 'object' ? left : undefined
}

/** Whether `==` between the two can ever mean something: scalars of one kind, or an int with a decimal. */
export function areComparable(left: RuleType, right: RuleType): boolean {
  const isScalar = (type: RuleType) => type.type !== 'list' && type.type !== 'object'
  if (!isScalar(left) || !isScalar(right)) return false
  return (isNumeric(left) && isNumeric(right)) || unifyTypes(left, right) !== undefined
}
