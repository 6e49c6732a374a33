import type { PostNode } from '#runtime/fields/post-node.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'

/** What kinds share whose answer is an object of a few named parts, each with a control of its own. */

type Read = (text: string) => AnswerValue | undefined

/** The parts that were given; a part that cannot be read stays as typed. */
export function parseParts(node: PostNode, readers: Readonly<Record<string, Read>>): Record<string, AnswerValue> | undefined {
  const entries = Object.entries(readers).flatMap(([key, read]): Array<[string, AnswerValue]> => {
    const child = node.children.get(key)
    const value = child && parseBy(child, read)
    return value === undefined ? [] : [[key, value]]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** One part of an answer of any shape; own parts only. */
export function partOf(value: AnswerValue | undefined, key: string): AnswerValue | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  return Object.hasOwn(value, key) ? value[key] : undefined
}

/** The text of a part, empty when there is none. */
export function partText(value: AnswerValue | undefined, key: string): string {
  return toText(partOf(value, key) ?? '')
}

/** The text of each part, as native controls hold them. */
export function toNativeParts(value: AnswerValue, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, partText(value, key)]))
}

/** The schema of an answer that has all of these parts, and perhaps others. */
export function partsSchema(required: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}) {
  return { type: 'object', additionalProperties: false, required: Object.keys(required), properties: { ...required, ...optional } }
}

export const asTyped: Read = (text) => text
