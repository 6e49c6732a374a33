import { ruleFailure } from './rule-failure.ts'
import { wrongValue } from './rule-run.ts'

/** The largest int of a rule: 64 bits with a sign. */
export const maxInt = 2n ** 63n - 1n

type Sign = '+' | '-' | '*'

const exact = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
} satisfies Record<Sign, (left: bigint, right: bigint) => bigint>

const floating = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
} satisfies Record<Sign, (left: number, right: number) => number>

/** Ints stay exact within 64 bits; an int with a decimal is a decimal. */
export function arithmetic(sign: Sign, left: unknown, right: unknown): bigint | number {
  const [one, other] = [numeric(left), numeric(right)]
  if (typeof one !== 'bigint' || typeof other !== 'bigint') return floating[sign](Number(one), Number(other))

  const result = exact[sign](one, other)
  if (result > maxInt || result < -maxInt - 1n) throw ruleFailure('overflow')
  return result
}

export function negative(value: unknown): bigint | number {
  return -numeric(value)
}

/** Of ints only, with the sign of the dividend. */
export function remainder(left: unknown, right: unknown): bigint {
  const [dividend, divisor] = [numeric(left), numeric(right)]
  if (typeof dividend !== 'bigint' || typeof divisor !== 'bigint') throw ruleFailure('wrong-type')
  if (divisor === 0n) throw ruleFailure('division-by-zero')
  return dividend % divisor
}

type Ordered = string | bigint | number

/** Numbers with numbers, texts and dates with texts. */
export function isOrdered(left: unknown, right: unknown, test: (left: Ordered, right: Ordered) => boolean): boolean {
  if (typeof left === 'string' && typeof right === 'string') return test(left, right)
  return test(numeric(left), numeric(right))
}

export function numeric(value: unknown): bigint | number {
  if (typeof value === 'bigint' || typeof value === 'number') return value
  throw wrongValue(value)
}
