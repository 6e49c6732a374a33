import type { SampleContext } from '#runtime/fields/field-kind.ts'

/** Numbers in range that a rule is likely to want: the least, then larger and larger ones. */
export function sampleNumber(range: { minimum?: number; maximum?: number }, { attempt, pick }: SampleContext): number {
  const most = range.maximum ?? Number.MAX_SAFE_INTEGER
  const least = Math.min(range.minimum ?? 0, most)
  if (attempt < 2) return Math.min(least + (attempt === 0 ? pick(4) : 0), most)
  return Math.min(least + 5 * 10 ** Math.min(attempt - 1, 14), most)
}
