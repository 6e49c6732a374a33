import { isList, isObject, textOf, type Json } from '#builder/draft/json.ts'
import type { Facts } from '#builder/publish/diff/describe.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { partWords } from '#builder/words/part-words.ts'

type Language = 'vi' | 'en'

/** A change as a sentence. */
export function sentenceOf(facts: Facts, language: Language): string {
  const { kinds, members } = partWords(language)
  const kind = kinds[facts.kind]
  const member = facts.member === undefined ? '' : nameIn(members, facts.member)
  return words[language][facts.did]({ part: `${kind} “${facts.names[language]}”`, into: facts.intoNames?.[language] ?? '', member, before: valueWords(facts.before, language), after: valueWords(facts.after, language) })
}

type Words = { part: string; into: string; member: string; before: string; after: string }

const words: Record<Language, Record<Facts['did'], (words: Words) => string>> = {
  vi: {
    added: ({ part, into }) => `Thêm ${part}${into && ` vào “${into}”`}.`,
    removed: ({ part }) => `Xóa ${part}.`,
    moved: ({ part }) => `Đổi chỗ ${part}.`,
    'moved-away': ({ part, into }) => `Chuyển ${part} sang “${into}”.`,
    changed: ({ part, member, before, after }) => (before === '' ? `Đặt “${member}” của ${part}: ${after}.` : after === '' ? `Bỏ “${member}” của ${part} (trước: ${before}).` : `Đổi “${member}” của ${part}: ${before} → ${after}.`),
  },
  en: {
    added: ({ part, into }) => `Added ${part}${into && ` to “${into}”`}.`,
    removed: ({ part }) => `Removed ${part}.`,
    moved: ({ part }) => `Moved ${part} within its list.`,
    'moved-away': ({ part, into }) => `Moved ${part} to “${into}”.`,
    changed: ({ part, member, before, after }) => (before === '' ? `Set “${member}” of ${part}: ${after}.` : after === '' ? `Took “${member}” off ${part} (was: ${before}).` : `Changed “${member}” of ${part}: ${before} → ${after}.`),
  },
}

const longest = 120

/** A value in a sentence: texts in their language, lists and groups by their names. */
function valueWords(value: Json | undefined, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return `“${shortened(value)}”`
  if (typeof value === 'boolean') return { vi: value ? 'có' : 'không', en: value ? 'yes' : 'no' }[language]
  if (isList(value)) return shortened(value.map((item) => valueWords(item, language)).join(', '))
  if (!isObject(value)) return String(value)
  const named = textOf(value, language) ?? textOf(value, 'vi') ?? textOf(value['label'] ?? value['title'], language) ?? textOf(value['label'] ?? value['title'], 'vi') ?? textOf(value, 'key') ?? textOf(value, 'kind')
  return named === undefined ? shortened(JSON.stringify(value)) : `“${shortened(named)}”`
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
