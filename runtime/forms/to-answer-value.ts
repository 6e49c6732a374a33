import type { AnswerValue } from '#runtime/forms/answers.ts'

/** JSON from outside as an answer: without `null` and empty texts, which no answer holds. */
export function toAnswerValue(value: unknown): AnswerValue | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.flatMap((item) => toAnswerValue(item) ?? [])
  if (typeof value !== 'object' || value === null) return undefined
  const members = Object.entries(value).map(([key, member]) => [key, toAnswerValue(member)] as const)
  return Object.fromEntries(members.flatMap(([key, member]) => (member === undefined ? [] : [[key, member] as const])))
}
