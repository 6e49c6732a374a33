import { isList, isObject, textOf, type Json } from '#builder/draft/json.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { partWords } from '#builder/words/part-words.ts'

type Language = 'vi' | 'en'

/** Members that say nothing to a reader. */
const silent = new Set(['id', 'format'])

/** A part as lines to read: each member with its name, what is inside further in. */
export function partLines(part: Json | undefined, language: Language, depth = 0): string[] {
  if (!isObject(part)) return []
  return Object.entries(part).flatMap(([name, value]) => (silent.has(name) ? [] : memberLines(nameIn(partWords(language).members, name), value, { language, depth })))
}

/** Any value as lines to read. */
export function valueLines(value: Json, language: Language): string[] {
  const text = shortText(value, language)
  if (text !== undefined) return text.split('\n')
  return isList(value) ? value.flatMap((item, index) => itemLines(item, index, { language, depth: 0 })) : partLines(value, language)
}

type Around = { language: Language; depth: number }

function memberLines(label: string, value: Json, { language, depth }: Around): string[] {
  const indent = '  '.repeat(depth)
  const text = shortText(value, language)
  if (text !== undefined) return text.split('\n').map((line, index) => (index === 0 ? `${indent}${label}: ${line}` : `${indent}  ${line}`))
  const inside = isList(value) ? value.flatMap((item, index) => itemLines(item, index, { language, depth: depth + 1 })) : partLines(value, language, depth + 1)
  return [`${indent}${label}:`, ...inside]
}

function itemLines(item: Json, index: number, { language, depth }: Around): string[] {
  const text = shortText(item, language)
  const indent = '  '.repeat(depth)
  if (text !== undefined) return [`${indent}${index + 1}. ${text}`]
  return [`${indent}${index + 1}.`, ...(isList(item) ? item.flatMap((inner, at) => itemLines(inner, at, { language, depth: depth + 1 })) : partLines(item, language, depth + 1))]
}

/** What is said in one line: texts in their language, lists of plain values. */
function shortText(value: Json, language: Language): string | undefined {
  if (value === null) return '–'
  if (typeof value === 'boolean') return { vi: value ? 'có' : 'không', en: value ? 'yes' : 'no' }[language]
  if (typeof value === 'string') return nameIn(partWords(language).values, value)
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.every((item) => !isObject(item) && !isList(item)) ? value.map((item) => shortText(item, language) ?? '').join(' | ') : undefined
  return textOf(value, 'vi') === undefined ? undefined : (textOf(value, language) ?? textOf(value, 'vi'))
}
