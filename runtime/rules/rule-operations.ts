import { arithmetic, isOrdered, negative, remainder } from './arithmetic.ts'
import { addDays, addMonths, ageAt, daysBetween, isCalendarDate, monthOf, yearOf } from './calendar-date.ts'
import { isAbsent, toRuleValue } from './rule-value.ts'
import { extremeOf, isSame, quotient, sumOf } from './list-functions.ts'
import { roundDecimal } from './round-decimal.ts'
import type { RuleContext } from './rule-context.ts'
import { ruleFailure } from './rule-failure.ts'
import { wrongValue, yesOrNo } from './rule-run.ts'

/** An operation of rules over the values of all its parts. */
type Operation = (values: readonly unknown[], context: RuleContext) => unknown

/** What a rule may call, by its name in the tree; the same on the server and in a browser. */
export const ruleOperations: Readonly<Record<string, Operation>> = {
  yes: ([value]) => value === true,
  has: ([value]) => !isAbsent(value),
  same: ([left, right]) => isSame(left, right),
  in: ([item, list]) => listOf(list).some((of) => isSame(item, of)),
  '.': ([value, name]) => fieldOf(value, name),
  column: ([list, name]) => columnOf(list, name),
  '[]': ([list, position]) => itemAt(list, position),
  list: (items) => items,
  '!': ([value]) => !yesOrNo(value),
  neg: ([value]) => negative(value),
  '+': ([left, right]) => (typeof left === 'string' || Array.isArray(left) ? joined(left, right) : arithmetic('+', left, right)),
  '-': ([left, right]) => arithmetic('-', left, right),
  '*': ([left, right]) => arithmetic('*', left, right),
  '/': ([left, right]) => quotient(left, right),
  '%': ([left, right]) => remainder(left, right),
  '<': ([left, right]) => isOrdered(left, right, (a, b) => a < b),
  '<=': ([left, right]) => isOrdered(left, right, (a, b) => a <= b),
  '>': ([left, right]) => isOrdered(left, right, (a, b) => a > b),
  '>=': ([left, right]) => isOrdered(left, right, (a, b) => a >= b),
  size: ([value]) => BigInt(typeof value === 'string' ? Array.from(value).length : listOf(value).length),
  sum: ([list]) => sumOf(listOf(list)),
  min: ([list]) => extremeOf(listOf(list), -1),
  max: ([list]) => extremeOf(listOf(list), 1),
  round: ([of, digits]) => rounded(of, digits),
  int: ([of]) => (typeof of === 'bigint' ? of : toInt(numberOf(of))),
  decimal: ([of]) => numberOf(of),
  string: ([of]) => (typeof of === 'string' || typeof of === 'boolean' ? String(of) : written(of)),
  contains: ([text, part]) => textOf(text).includes(textOf(part)),
  startsWith: ([text, part]) => textOf(text).startsWith(textOf(part)),
  endsWith: ([text, part]) => textOf(text).endsWith(textOf(part)),
  join: ([list, by = '']) => listOf(list).map(textOf).join(textOf(by)),
  date: ([text]) => dateOf(text),
  addDays: ([date, count]) => addDays(dateOf(date), numberOf(count)),
  addMonths: ([date, count]) => addMonths(dateOf(date), numberOf(count)),
  daysBetween: ([from, to]) => BigInt(daysBetween(dateOf(from), dateOf(to))),
  ageAt: ([birth, on]) => BigInt(ageAt(dateOf(birth), dateOf(on))),
  year: ([date]) => BigInt(yearOf(dateOf(date))),
  month: ([date]) => BigInt(monthOf(dateOf(date))),
  workdays: ([date, count], { workdays }) => dateOf(required(workdays)(dateOf(date), numberOf(count))),
  workdaysBetween: ([from, to], { workdaysBetween }) => BigInt(required(workdaysBetween)(dateOf(from), dateOf(to))),
  applies: ([path], { applies }) => required(applies)(textOf(path).split('.')),
  lookup: ([table, key], { lookup }) => toRuleValue(required(lookup)(textOf(table), textOf(key)), 'any'),
}

function required<Port>(port: Port | undefined): Port {
  if (port === undefined) throw ruleFailure('unavailable')
  return port
}

/** An absent list is an empty one; what is no list at all is absent or wrong. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrongValue(value)
}

function numberOf(value: unknown): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  throw wrongValue(value)
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw wrongValue(value)
}

function dateOf(value: unknown): string {
  const date = textOf(value)
  if (!isCalendarDate(date)) throw ruleFailure('out-of-range')
  return date
}

function joined(left: unknown, right: unknown): unknown {
  return typeof left === 'string' ? left + textOf(right) : [...listOf(left), ...listOf(right)]
}

function rounded(of: unknown, digits: unknown): bigint | number {
  if (digits !== undefined) return roundDecimal(numberOf(of), numberOf(digits))
  return typeof of === 'bigint' ? of : BigInt(roundDecimal(numberOf(of), 0))
}

function toInt(value: number): bigint {
  if (!Number.isFinite(value)) throw ruleFailure('overflow')
  return BigInt(Math.trunc(value))
}

function written(value: unknown): string {
  const number = numberOf(value)
  if (Math.abs(number) === Infinity) return number < 0 ? '-Inf' : '+Inf'
  return String(value)
}

function fieldOf(value: unknown, name: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || typeof name !== 'string') return null
  const part: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : null
  return part ?? null
}

function columnOf(list: unknown, name: unknown): unknown[] {
  const cells = listOf(list).map((item) => fieldOf(item, name))
  return cells.filter((cell) => !isAbsent(cell)).flat()
}

function itemAt(list: unknown, position: unknown): unknown {
  if (!Array.isArray(list)) return typeof position === 'string' ? fieldOf(list, position) : listOf(list)
  const item: unknown = list[numberOf(position)]
  if (item === undefined) throw ruleFailure('out-of-range')
  return item
}
