import type { SampleContext } from '#runtime/fields/field-kind.ts'

/** Numbers in range that a rule is likely to want: the least, then larger by turns, then the greatest. */
export function sampleNumber(range: { minimum?: number; maximum?: number }, { attempt, pick }: SampleContext): number {
  const least = range.minimum ?? Math.min(0, range.maximum ?? 0)
  const most = range.maximum ?? Number.MAX_SAFE_INTEGER
  const steps = [least + pick(4), least, least + 10 ** (attempt + 1), most, least + attempt]
  return Math.min(steps[attempt % steps.length] ?? least, most)
}
