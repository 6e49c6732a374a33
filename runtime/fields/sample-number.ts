import type { SampleContext } from '#runtime/fields/field-kind.ts'

/** Numbers in range that a rule is likely to want: the least, then larger and larger ones. */
export function sampleNumber(range: { minimum?: number; maximum?: number }, { attempt, pick, between }: SampleContext): number {
  const most = Math.min(range.maximum ?? Number.MAX_SAFE_INTEGER, between.most ?? Infinity)
  const least = Math.min(Math.max(range.minimum ?? 0, between.least ?? -Infinity), most)
  if (attempt < 2) return Math.min(least + (attempt === 0 ? pick(4) : 0), most)
  return Math.min(least + 5 * 10 ** Math.min(attempt - 1, 14), most)
}
