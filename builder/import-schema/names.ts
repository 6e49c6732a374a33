import { isTakenWord } from '#builder/fields/taken-word.ts'

/** The key of a field for a foreign name: `firstName` is `first_name`; free among the keys given. */
export function toKey(name: string, used: Set<string>): string {
  const words = name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2').replaceAll(/[đĐ]/g, 'd').normalize('NFD').toLowerCase()
  const plain = words.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '').slice(0, 48)
  const base = /^[a-z]/.test(plain) ? plain : `f_${plain}`.replace(/_$/, '')
  let key = isTakenWord(base) ? `${base}_` : base
  for (let count = 2; used.has(key); count++) key = `${base}_${count}`
  used.add(key)
  return key
}

/** The same with hyphens, for keys that no rule reads. */
export function toPublicKey(title: string): string {
  return toKey(title, new Set()).replaceAll('_', '-').slice(0, 50).replace(/-+$/, '')
}
