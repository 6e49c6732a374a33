import { setTimeout as passed } from 'node:timers/promises'

const leastMs = 500

/**
 * Comes no sooner than after this while. For an address that has an account more, or less, is written than for one that
 * has none; who measures how long an answer takes must not learn which it is.
 */
export async function unhurried<Result>(work: Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work, passed(leastMs)])
  return result
}
