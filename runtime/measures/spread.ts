/** What is usual: nine in ten are at least `fast`, half are at most `median`, nine in ten at most `slow`. */
export type Spread = { fast: number; median: number; slow: number; count: number }

/** The spread of what was measured; undefined while there is too little to say anything, or to hide one person in. */
export function spreadOf(values: readonly number[], least: number): Spread | undefined {
  if (values.length < Math.max(least, 1)) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
  return { fast: at(0.1), median: at(0.5), slow: at(0.9), count: sorted.length }
}
