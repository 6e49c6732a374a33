import { isCalendarDate } from './calendar-date.ts'
import { ruleFailure } from './rule-failure.ts'
import type { ValueShape } from './rule-tree.ts'

/** What the evaluator computes with: ints are bigints, decimals numbers, dates text, an absent scalar is null. */
type RuleValue = string | bigint | number | boolean | null | RuleValue[] | { [name: string]: RuleValue }

/** Marks groups and lists that are absent, whose parts can be read all the same. */
const absence = Symbol('absent')

export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && absence in value)
}

/** Takes a value as answers hold it (JSON) to the evaluator. Throws a RuleFailure when it is not of the shape. */
export function toRuleValue(value: unknown, shape: ValueShape): RuleValue {
  if (typeof shape === 'object') return 'list' in shape ? toList(value, shape) : toGroup(value, shape.group)
  if (shape === 'any') return toDynamic(value)
  return value === undefined || value === null ? null : toScalar(value, shape)
}

/** Takes a result back to JSON. Throws a RuleFailure when JSON cannot hold it exactly. */
export function fromRuleValue(value: unknown): unknown {
  if (isAbsent(value)) throw ruleFailure('absent')
  if (typeof value === 'bigint') return toSafeInteger(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw ruleFailure('overflow')
  if (Array.isArray(value)) return value.map(fromRuleValue)
  if (typeof value !== 'object' || value === null) return value

  const present = Object.entries(value).filter(([, part]) => !isAbsent(part))
  return Object.fromEntries(present.map(([name, part]) => [name, fromRuleValue(part)]))
}

function toSafeInteger(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw ruleFailure('overflow')
  return number
}

function toScalar(value: unknown, shape: Extract<ValueShape, string>): RuleValue {
  switch (shape) {
    case 'int':
      if (Number.isSafeInteger(value)) return BigInt(Number(value))
      break
    case 'decimal':
      if (typeof value === 'number' && Number.isFinite(value)) return value
      break
    case 'bool':
      if (typeof value === 'boolean') return value
      break
    case 'date':
      if (typeof value === 'string' && isCalendarDate(value)) return value
      break
    default:
      if (typeof value === 'string') return value
  }
  throw ruleFailure('wrong-type')
}

function toList(value: unknown, { list, most }: Extract<ValueShape, { list: ValueShape }>): RuleValue {
  if (value === undefined || value === null) return absent([])
  if (!Array.isArray(value)) throw ruleFailure('wrong-type')
  if (value.length > most) throw ruleFailure('out-of-range')
  return value.map((item) => toRuleValue(item, list))
}

function toGroup(value: unknown, parts: Readonly<Record<string, ValueShape>>): RuleValue {
  const isMissing = value === undefined || value === null
  if (!isMissing && (typeof value !== 'object' || Array.isArray(value))) throw ruleFailure('wrong-type')

  const source = new Map<string, unknown>(isMissing ? [] : Object.entries(value))
  const group: Record<string, RuleValue> = {}
  for (const [name, shape] of Object.entries(parts)) addPart(group, name, () => toRuleValue(source.get(name), shape))
  return isMissing ? absent(group) : group
}

/** A part of the wrong type fails the rules that read it, not those that read another part. */
function addPart(group: Record<string, RuleValue>, name: string, convert: () => RuleValue): void {
  try {
    group[name] = convert()
  } catch (error) {
    const get = (): never => {
      throw error
    }
    Object.defineProperty(group, name, { enumerable: true, get })
  }
}

function toDynamic(value: unknown): RuleValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(toDynamic)
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toDynamic(part)]))
}

function absent<Value extends object>(value: Value): Value {
  return Object.defineProperty(value, absence, { value: true })
}
