import { createHash } from 'node:crypto'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/**
 * What a page shows of its questions, a short hash for each: `ten:1f0c2a email:------`. The page sends it back with its
 * next post, so that the answers a person changed can be told from those somebody else changed meanwhile.
 */
export type PageBase = ReadonlyMap<string, string>

/** Six hexadecimal digits are enough to see a change, and keep a page of 300 questions small. */
const digits = 6

export function toPageBase(fields: readonly Field[], answers: Answers): string {
  return print(fields, ({ key }) => hashOf(answers[key]))
}

/** Hashes by key. A question that is missing counts as never shown, so that a difference is put to the person. */
export function parsePageBase(text: string): PageBase {
  return new Map([...text.matchAll(/([a-z][a-z0-9_-]*):([0-9a-f]{6}|-{6})(?= |$)/g)].map(([, key = '', hash = '']) => [key, hash]))
}

/** The base of a page that shows both versions of some questions: what is stored of those, and the rest as it was. */
export function rebase(fields: readonly Field[], base: PageBase, shown: readonly string[], stored: Answers): string {
  return print(fields, ({ key }) => (shown.includes(key) ? undefined : base.get(key)) ?? hashOf(stored[key]))
}

export function hashOf(value: unknown): string {
  return value === undefined ? '-'.repeat(digits) : createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, digits)
}

function print(fields: readonly Field[], hash: (field: Field) => string): string {
  return fields.map((field) => `${field.key}:${hash(field)}`).join(' ')
}
