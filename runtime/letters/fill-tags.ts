import { eachOf, formats, isFormat, writeValue, type FormatName } from '#runtime/letters/formats.ts'
import type { LetterValues } from '#runtime/letters/letter-values.ts'
import { readPath } from '#runtime/procedure/field-index.ts'
import { rememberTexts } from '#runtime/remembered-texts.ts'

const tag = /\{\{\s*([^{}|]+?)\s*((?:\|\s*[a-z-]+\s*)*)\}\}/g

/** A tag of a text: the path it names and how it wants the value written. */
export type Tag = { path: string; formats: string[] }

/** The tags of a text, for checks. */
export function tagsOf(text: string): Tag[] {
  return [...text.matchAll(tag)].map(([, path = '', rest]) => ({ path, formats: formatNames(rest) }))
}

/** Replaces `{{path | format}}` by what is there; a path without a value leaves nothing. Formats apply left to right. */
export function fillTags(text: string, values: LetterValues): string {
  let filled = ''
  for (const part of partsOf(text)) filled += typeof part === 'string' ? part : write(part, values)
  return filled
}

type Part = string | { path: string; formats: FormatName[] }

/** A text taken apart: what stands in it as it is, and its tags. */
const partsOf = rememberTexts((text): readonly Part[] => {
  const parts: Part[] = []
  let from = 0
  for (const { index, 0: whole, 1: path = '', 2: rest } of text.matchAll(tag)) {
    parts.push(text.slice(from, index), { path, formats: formatNames(rest).filter(isFormat) })
    from = index + whole.length
  }
  return [...parts, text.slice(from)]
})

function write({ path, formats: [first, ...others] }: Exclude<Part, string>, values: LetterValues): string {
  const value = readPath(values.values, path)
  if (first === undefined) return writeValue(value, values, path)

  // These work on what people read: labels and dates, not codes.
  const given = first === 'upper' || first === 'list' ? writeValue(value, values, path) : value
  const written = eachOf(given, (one) => formats[first](one, values, path))
  return others.reduce((text, name) => formats[name](text, values, path), written)
}

function formatNames(rest: string | undefined): string[] {
  return (rest ?? '')
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean)
}
