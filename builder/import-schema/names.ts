import { surroundingNames } from '#runtime/fields/rule-scope.ts'
import { papersKey } from '#runtime/forms/sections.ts'
import { reservedNames } from '#runtime/rules/rule-type.ts'

/** Words of CEL and of the answers that are no keys. */
const taken = new Set([
  ...[...reservedNames, ...surroundingNames, papersKey, 'constructor', 'true', 'false', 'null', 'in', 'as', 'break', 'const'],
  ...['continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while'],
])

/** Whether rules or answers have this word for something else. */
export const isTakenWord = (name: string): boolean => taken.has(name)

/** The key of a field for a foreign name: `firstName` is `first_name`; free among the keys given. */
export function toKey(name: string, used: Set<string>): string {
  const words = name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2').replaceAll(/[đĐ]/g, 'd').normalize('NFD').toLowerCase()
  const plain = words.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '').slice(0, 48)
  const base = /^[a-z]/.test(plain) ? plain : `f_${plain}`.replace(/_$/, '')
  let key = taken.has(base) ? `${base}_` : base
  for (let count = 2; used.has(key); count++) key = `${base}_${count}`
  used.add(key)
  return key
}

/** The same with hyphens, for keys that no rule reads. */
export function toPublicKey(title: string): string {
  return toKey(title, new Set()).replaceAll('_', '-').slice(0, 50).replace(/-+$/, '')
}
