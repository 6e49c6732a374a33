import { arithmetic, numeric } from './arithmetic.ts'
import { isAbsent } from './rule-value.ts'
import { ruleFailure } from './rule-failure.ts'

/** Equality by value, also of an int with a decimal. An absent value equals nothing, not even another absent one. */
export function isSame(left: unknown, right: unknown): boolean {
  if (isAbsent(left) || isAbsent(right)) return false
  if (typeof left === 'bigint' && typeof right === 'number') return Number(left) === right
  if (typeof left === 'number' && typeof right === 'bigint') return left === Number(right)
  return left === right
}

/** The exact sum of ints, or the sum of decimals; zero for an empty list. */
export function sumOf(list: readonly unknown[]): bigint | number {
  return list.reduce<bigint | number>((sum, value) => arithmetic('+', sum, value), 0n)
}

/** The least (direction −1) or the greatest (1) number or date. An empty list has neither. */
export function extremeOf(list: readonly unknown[], direction: 1 | -1): string | bigint | number {
  const values = list.map(ordered)
  const [first] = values
  if (first === undefined) throw ruleFailure('out-of-range')
  return values.reduce((best, value) => ((direction === 1 ? value > best : value < best) ? value : best), first)
}

/** Division: of ints by truncation, else of decimals. Dividing by zero fails for decimals too. */
export function quotient(left: unknown, right: unknown): bigint | number {
  const [dividend, divisor] = [numeric(left), numeric(right)]
  if (Number(divisor) === 0) throw ruleFailure('division-by-zero')
  if (typeof dividend === 'bigint' && typeof divisor === 'bigint') return dividend / divisor
  return Number(dividend) / Number(divisor)
}

function ordered(value: unknown): string | bigint | number {
  return typeof value === 'string' ? value : numeric(value)
}
