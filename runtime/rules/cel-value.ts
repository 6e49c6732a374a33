import { isCalendarDate } from './calendar-date.ts'
import { RuleFailure } from './rule-failure.ts'
import type { RuleField, RuleType } from './rule-type.ts'

/** What the evaluator computes with: ints are bigints, decimals numbers, dates text, an absent scalar is null. */
type CelValue = string | bigint | number | boolean | null | CelValue[] | { [name: string]: CelValue }

/** Stands for groups and lists that are absent, so that their parts can be read all the same. */
const absences = new WeakSet<object>()

export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && absences.has(value))
}

/** Takes a value as answers hold it (JSON) to the evaluator. Throws a RuleFailure when it is not of the type. */
export function toCelValue(value: unknown, type: RuleType): CelValue {
  switch (type.type) {
    case 'list':
      return toList(value, type)
    case 'object':
      return toGroup(value, type.fields)
    case 'dyn':
      return toDynamic(value)
    default:
      return value === undefined || value === null ? null : toScalar(value, type.type)
  }
}

/** Takes a result back to JSON. Throws a RuleFailure when JSON cannot hold it exactly. */
export function fromCelValue(value: unknown): unknown {
  if (isAbsent(value)) throw new RuleFailure('absent')
  if (typeof value === 'bigint') return toSafeInteger(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RuleFailure('overflow')
  if (Array.isArray(value)) return value.map(fromCelValue)
  if (typeof value !== 'object' || value === null) return value

  const present = Object.entries(value).filter(([, part]) => !isAbsent(part))
  return Object.fromEntries(present.map(([name, part]) => [name, fromCelValue(part)]))
}

function toSafeInteger(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RuleFailure('overflow')
  return number
}

function toScalar(value: unknown, type: Exclude<RuleType['type'], 'list' | 'object' | 'dyn'>): CelValue {
  switch (type) {
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
    case 'string':
    case 'choice':
      if (typeof value === 'string') return value
      break
  }
  throw new RuleFailure('wrong-type')
}

function toList(value: unknown, type: Extract<RuleType, { type: 'list' }>): CelValue {
  if (value === undefined || value === null) return absent([])
  if (!Array.isArray(value)) throw new RuleFailure('wrong-type')
  if (value.length > type.maxItems) throw new RuleFailure('out-of-range')
  return value.map((item) => toCelValue(item, type.of))
}

function toGroup(value: unknown, fields: Readonly<Record<string, RuleField>>): CelValue {
  const isMissing = value === undefined || value === null
  if (!isMissing && (typeof value !== 'object' || Array.isArray(value))) throw new RuleFailure('wrong-type')

  const source = new Map<string, unknown>(isMissing ? [] : Object.entries(value))
  const group: Record<string, CelValue> = {}
  for (const [name, { type }] of Object.entries(fields)) addPart(group, name, () => toCelValue(source.get(name), type))
  return isMissing ? absent(group) : group
}

/** A part of the wrong type fails the rules that read it, not those that read another part. */
function addPart(group: Record<string, CelValue>, name: string, convert: () => CelValue): void {
  try {
    group[name] = convert()
  } catch (error) {
    const get = (): never => {
      throw error
    }
    Object.defineProperty(group, name, { enumerable: true, get })
  }
}

function toDynamic(value: unknown): CelValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(toDynamic)
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toDynamic(part)]))
}

function absent<Value extends object>(value: Value): Value {
  absences.add(value)
  return value
}
