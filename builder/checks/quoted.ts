import type { Text } from '#schemas/generated/procedure.ts'

const longest = 60

/** A text of the procedure as it stands in a sentence of each language. */
export function quoted({ vi, en }: Text): { vi: string; en: string } {
  return { vi: `“${shorten(vi)}”`, en: `“${shorten(en ?? vi)}”` }
}

/** The title of a part of the procedure, so said; what is gone has its key. */
export function quotedTitle(parts: ReadonlyArray<{ key: string; title: Text }> = [], key: string): { vi: string; en: string } {
  return quoted(parts.find((part) => part.key === key)?.title ?? { vi: key })
}

export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
