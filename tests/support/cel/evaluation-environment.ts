import { Environment } from '@marcbachmann/cel-js'
import { addDays, addMonths, ageAt, daysBetween, isCalendarDate, monthOf, yearOf } from '#runtime/rules/calendar-date.ts'
import { isAbsent, toRuleValue } from '#runtime/rules/rule-value.ts'
import { extremeOf, isSame, quotient, sumOf } from '#runtime/rules/list-functions.ts'
import { roundDecimal } from '#runtime/rules/round-decimal.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import { ruleFailure } from '#runtime/rules/rule-failure.ts'

/** Carries the context of one evaluation through the evaluator, which only passes types it knows. */
export class ContextBox {
  readonly context: RuleContext

  constructor(context: RuleContext) {
    this.context = context
  }
}

const functions: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
  '_present(dyn): bool': (value) => !isAbsent(value),
  '_same(dyn, dyn): bool': isSame,
  '_within(dyn, dyn): bool': (item, list) => listOf(list).some((of) => isSame(item, of)),
  '_column(dyn, string): dyn': columnOf,
  '_field(dyn, string): dyn': fieldOf,
  '_quotient(dyn, dyn): dyn': quotient,
  '_min(dyn): dyn': (list) => extremeOf(listOf(list), -1),
  '_max(dyn): dyn': (list) => extremeOf(listOf(list), 1),
  'sum(dyn): dyn': (list) => sumOf(listOf(list)),
  'round(dyn): dyn': (of) => (typeof of === 'bigint' ? of : BigInt(roundDecimal(numberOf(of), 0))),
  'round(dyn, dyn): dyn': (of, digits) => roundDecimal(numberOf(of), numberOf(digits)),
  'decimal(dyn): dyn': numberOf,
  'date(dyn): dyn': dateOf,
  'addDays(dyn, dyn): dyn': (date, count) => addDays(dateOf(date), numberOf(count)),
  'addMonths(dyn, dyn): dyn': (date, count) => addMonths(dateOf(date), numberOf(count)),
  'daysBetween(dyn, dyn): dyn': (from, to) => BigInt(daysBetween(dateOf(from), dateOf(to))),
  'ageAt(dyn, dyn): dyn': (birth, on) => BigInt(ageAt(dateOf(birth), dateOf(on))),
  'year(dyn): dyn': (date) => BigInt(yearOf(dateOf(date))),
  'month(dyn): dyn': (date) => BigInt(monthOf(dateOf(date))),
  'workdays(RuleContext, dyn, dyn): dyn': (box, date, count) =>
    dateOf(required(contextOf(box).workdays)(dateOf(date), numberOf(count))),
  'workdaysBetween(RuleContext, dyn, dyn): dyn': (box, from, to) =>
    BigInt(required(contextOf(box).workdaysBetween)(dateOf(from), dateOf(to))),
  '_applies(RuleContext, string): bool': (box, path) => required(contextOf(box).applies)(textOf(path).split('.')),
  'lookup(RuleContext, dyn, dyn): dyn': (box, table, key) =>
    toRuleValue(required(contextOf(box).lookup)(textOf(table), textOf(key)), 'any'),
}

/** Ints and decimals mix in arithmetic; the result is a decimal. CEL itself refuses that. */
const mixedOperators: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
}

/** The evaluator with the functions of the profile. Rules reach it lowered: see `lower-rule.ts`. */
export const evaluationEnvironment = createEnvironment()

function createEnvironment(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: { maxDepth: 1_000 },
  })
  environment.registerType('RuleContext', ContextBox)
  for (const [signature, handler] of Object.entries(functions)) {
    environment.registerFunction(signature, handler, { async: false })
  }
  for (const [operator, handler] of Object.entries(mixedOperators)) {
    const apply = (left: bigint | number, right: bigint | number) => handler(Number(left), Number(right))
    environment.registerOperator(`int ${operator} double`, apply)
    environment.registerOperator(`double ${operator} int`, apply)
  }
  return environment
}

function contextOf(box: unknown): RuleContext {
  if (box instanceof ContextBox) return box.context
  throw ruleFailure('wrong-type')
}

function required<Port>(port: Port | undefined): Port {
  if (port === undefined) throw ruleFailure('unavailable')
  return port
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw ruleFailure('wrong-type')
}

function numberOf(value: unknown): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  throw ruleFailure(isAbsent(value) ? 'absent' : 'wrong-type')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw ruleFailure(isAbsent(value) ? 'absent' : 'wrong-type')
}

function dateOf(value: unknown): string {
  const date = textOf(value)
  if (!isCalendarDate(date)) throw ruleFailure('out-of-range')
  return date
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
