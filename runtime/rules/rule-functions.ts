import { dyn, isNumeric, isTextual, unifyTypes } from './rule-type.ts'
import type { RuleType } from './rule-type.ts'

/** How a function of the profile is typed. `result` is undefined for arguments it does not take. */
type RuleFunction = {
  arity: readonly [least: number, most: number]
  result: (args: readonly RuleType[]) => RuleType | undefined
  /** Reads the context of the evaluation, which is passed to it as a first, hidden argument. */
  contextual?: true
}

const int: RuleType = { type: 'int' }
const decimal: RuleType = { type: 'decimal' }
const date: RuleType = { type: 'date' }
const text: RuleType = { type: 'string' }
const bool: RuleType = { type: 'bool' }

/** The functions called by name. What runs is in `rule-operations.ts`, under the same names. */
const functionTable = {
  size: { arity: [1, 1], result: ([of]) => (of && (of.type === 'list' || isText(of)) ? int : undefined) },
  sum: { arity: [1, 1], result: ([list]) => (list?.type === 'list' && isNumber(list.of) ? list.of : undefined) },
  min: { arity: [1, 16], result: extremeOf },
  max: { arity: [1, 16], result: extremeOf },
  round: { arity: [1, 2], result: ([of, digits]) => (of && isNumber(of) ? roundedType(digits) : undefined) },
  int: { arity: [1, 1], result: ([of]) => (of && isNumber(of) ? int : undefined) },
  decimal: { arity: [1, 1], result: ([of]) => (of && isNumber(of) ? decimal : undefined) },
  string: { arity: [1, 1], result: ([of]) => (of && (isNumber(of) || isText(of) || isDate(of)) ? text : undefined) },
  date: { arity: [1, 1], result: ([of]) => (of && isText(of) ? date : undefined) },
  addDays: { arity: [2, 2], result: ([of, count]) => when(isDate(of) && isInt(count), date) },
  addMonths: { arity: [2, 2], result: ([of, count]) => when(isDate(of) && isInt(count), date) },
  daysBetween: { arity: [2, 2], result: ([from, to]) => when(isDate(from) && isDate(to), int) },
  year: { arity: [1, 1], result: ([of]) => when(isDate(of), int) },
  month: { arity: [1, 1], result: ([of]) => when(isDate(of), int) },
  ageAt: { arity: [2, 2], result: ([birth, on]) => when(isDate(birth) && isDate(on), int) },
  workdays: { arity: [2, 2], result: ([of, count]) => when(isDate(of) && isInt(count), date), contextual: true },
  workdaysBetween: { arity: [2, 2], result: ([from, to]) => when(isDate(from) && isDate(to), int), contextual: true },
  lookup: {
    arity: [2, 2],
    result: ([table, key]) => when(table !== undefined && isText(table) && key !== undefined && isText(key), dyn),
    contextual: true,
  },
} satisfies Record<string, RuleFunction>

/** The functions called on a value; the value is the first argument here. */
const methodTable = {
  size: functionTable.size,
  contains: { arity: [2, 2], result: (args) => when(args.every(isText), bool) },
  startsWith: { arity: [2, 2], result: (args) => when(args.every(isText), bool) },
  endsWith: { arity: [2, 2], result: (args) => when(args.every(isText), bool) },
  join: {
    arity: [1, 2],
    result: ([list, by = text]) => when(list?.type === 'list' && isText(list.of) && isText(by), text),
  },
} satisfies Record<string, RuleFunction>

/** Functions CEL has and the profile leaves out: back-tracking patterns, time zones, bytes, ways round the types. */
const banned = new Set(
  [
    'matches timestamp duration bytes type dyn uint double bool bind split json substring indexOf lastIndexOf trim',
    'lowerAscii upperAscii hex base64 at getDate getDayOfMonth getDayOfWeek getDayOfYear getFullYear getHours',
    'getMilliseconds getMinutes getMonth getSeconds',
  ].flatMap((line) => line.split(' ')),
)

export const ruleFunctions: ReadonlyMap<string, RuleFunction> = new Map(Object.entries(functionTable))

export const ruleMethods: ReadonlyMap<string, RuleFunction> = new Map(Object.entries(methodTable))

export function isBannedFunction(name: string): boolean {
  return banned.has(name)
}

function when(condition: boolean, type: RuleType): RuleType | undefined {
  return condition ? type : undefined
}

const isNumber = (of: RuleType) => isNumeric(of) || of.type === 'dyn'
const isText = (of: RuleType) => isTextual(of) || of.type === 'dyn'
const isDate = (of?: RuleType) => of?.type === 'date' || of?.type === 'dyn'
const isInt = (of?: RuleType) => of?.type === 'int' || of?.type === 'dyn'

/** Without digits the result is an int, for amounts in đồng. */
function roundedType(digits: RuleType | undefined): RuleType | undefined {
  return digits === undefined ? int : when(isInt(digits), decimal)
}

function extremeOf(args: readonly RuleType[]): RuleType | undefined {
  const [first] = args
  const compared = args.length === 1 && first?.type === 'list' ? [first.of] : args
  if (args.length === 1 && first?.type !== 'list') return undefined
  if (compared.every(isDate)) return compared.reduce<RuleType | undefined>(widest, undefined)
  return compared.every(isNumber) ? compared.reduce<RuleType | undefined>(widest, undefined) : undefined
}

function widest(left: RuleType | undefined, right: RuleType): RuleType {
  if (left === undefined) return right
  return unifyTypes(left, right) ?? decimal
}
