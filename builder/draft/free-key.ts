import { toKey, toPublicKey } from '#builder/import-schema/names.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import { isList, isObject, textOf, type Json } from '#builder/draft/json.ts'

/** A key for a title, free among the keys given: `Họ và tên` is `ho_va_ten`. Good in rules. */
export function freeKey(title: string, taken: Iterable<string>): string {
  return toKey(foldVietnamese(title), new Set(taken))
}

/** The same with hyphens, for what rules do not read: steps, letters, roles. */
export function freePublicKey(title: string, taken: Iterable<string>): string {
  const used = new Set(taken)
  const base = toPublicKey(foldVietnamese(title))
  let key = base
  for (let count = 2; used.has(key); count++) key = `${base}-${count}`
  return key
}

/** A key like this one that is free: `email`, `email_2`, `email_3`. */
export function freeLike(key: string, taken: ReadonlySet<string>): string {
  const base = key.replace(/[-_]\d+$/, '').slice(0, 54)
  const joint = key.includes('-') ? '-' : '_'
  let free = key
  for (let count = 2; taken.has(free); count++) free = `${base}${joint}${count}`
  return free
}

/** Keys of the items of a list; those of fields hold for all pages of their form. */
export function keysIn(list: Json | undefined): string[] {
  return isList(list) ? list.flatMap((item) => textOf(item, 'key') ?? []) : []
}

/** Keys of the outermost fields of a form. */
export function fieldKeysOf(form: Json | undefined): string[] {
  const sections = isObject(form) ? form['sections'] : undefined
  return isList(sections) ? sections.flatMap((section) => keysIn(isObject(section) ? section['fields'] : undefined)) : []
}
