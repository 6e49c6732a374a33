import { formats, isFormat, writeValue } from '#runtime/letters/formats.ts'
import type { LetterValues } from '#runtime/letters/letter-values.ts'
import { readPath } from '#runtime/procedure/field-index.ts'

const tag = /\{\{\s*([^{}|]+?)\s*((?:\|\s*[a-z-]+\s*)*)\}\}/g

/** A tag of a text: the path it names and how it wants the value written. */
export type Tag = { path: string; formats: string[] }

/** The tags of a text, for checks. */
export function tagsOf(text: string): Tag[] {
  return [...text.matchAll(tag)].map(([, path = '', rest]) => ({ path, formats: formatNames(rest) }))
}

/** Replaces `{{path | format}}` by what is there; a path without a value leaves nothing. Formats apply left to right. */
export function fillTags(text: string, values: LetterValues): string {
  return text.replaceAll(tag, (_tag, path: string, rest: string) => write(path, formatNames(rest), values))
}

function write(path: string, names: string[], values: LetterValues): string {
  const value = readPath(values.values, path)
  const [first, ...others] = names.filter(isFormat)
  if (first === undefined) return writeValue(value, values, path)

  const written = formats[first](
    first === 'upper' || first === 'list' ? asWritten(value, values, path) : value,
    values,
    path,
  )
  return others.reduce((text, name) => formats[name](text, values, path), written)
}

/** `upper` and `list` work on what people read: labels and dates, not codes. */
function asWritten(value: unknown, values: LetterValues, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => writeValue(item, values, path))
  return writeValue(value, values, path)
}

function formatNames(rest: string | undefined): string[] {
  return (rest ?? '')
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean)
}
