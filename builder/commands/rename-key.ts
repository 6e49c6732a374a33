import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import type { Path } from '#builder/draft/identity.ts'
import { fieldKeysOf, keysIn } from '#builder/draft/free-key.ts'
import { textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, fromDraftPointer, pathOf, placeOf, valueAt } from '#builder/draft/place.ts'
import { identityOf } from '#builder/draft/identity.ts'
import { isTakenWord } from '#builder/fields/taken-word.ts'
import { unnamedSource } from '#builder/fields/with-key.ts'
import { mentionsOf, type Mention } from '#builder/walk/mentions.ts'
import { namesInRule } from '#builder/walk/rule-names.ts'
import { targetAt } from '#builder/walk/target.ts'
import type { Edit } from '#schemas/generated/draft-change.ts'

/**
 * Gives a thing another key, and every place that names it: references, rules, tags, paths of messages. Identity stays,
 * so that answers given before are still known to be answers to it. The value of an option is its key.
 */
export const renameKey: DraftCommandRule<'rename-key'> = (draft, { at, key }) => {
  const root = toJson(draft)
  const path = findPath(root, at)
  const member = path && keyMember(root, path)
  if (!path || !member) return path ? { code: 'no-key', at } : { code: 'place-gone', at }
  const old = valueAt(root, [...path, member])
  if (old === key) return []
  if (member === 'key' ? !/^[a-z][a-z0-9_-]{0,59}$/.test(key) : key === '' || key.length > 100) return { code: 'bad-key', key }
  if (takenNear(root, path, member).includes(key)) return { code: 'key-taken', key }

  const target = old === '' ? undefined : targetAt(draft, path)
  const mentions = target ? mentionsOf(draft, target) : []
  const isName = mentions.some(({ how }) => how === 'rule' || how === 'tag') && target?.kind !== 'clock'
  if (isName && key.includes('-')) return { code: 'key-not-for-rules', key }
  const isAnswer = target?.kind === 'field' && target.path.length === 1
  if ((isAnswer && isTakenWord(key)) || mentions.some((mention) => isLostIn(root, mention, key))) return { code: 'reserved-key', key }
  const renames = mentions.map(({ place, renamed }): Edit => ({ do: 'set', at: fromDraftPointer(root, place), value: renamed(key) }))
  return [...renames, ...keptSource(root, path), { do: 'set', at: `${placeOf(root, path)}/${member}`, value: key }]
}

/** A rule that would not name it any more: the key is a word of the language, or of a variable around it. */
function isLostIn(root: Json, { place, how, renamed }: Mention, key: string): boolean {
  const [before, after] = [valueAt(root, pathOf(root, place)), renamed(key)]
  return how === 'rule' && typeof before === 'string' && typeof after === 'string' && namesInRule(after).names.length < namesInRule(before).names.length
}

function keptSource(root: Json, path: Path): Edit[] {
  const field = path.at(-2) === 'fields' ? valueAt(root, path) : undefined
  return unnamedSource(field) ? [{ do: 'set', at: `${placeOf(root, path)}/prefill/path`, value: textOf(field, 'key') ?? '' }] : []
}

function keyMember(root: Json, path: Path): 'key' | 'value' | undefined {
  const item = valueAt(root, path)
  if (textOf(item, 'key') !== undefined) return 'key'
  return path.at(-2) === 'options' && textOf(item, 'value') !== undefined ? 'value' : undefined
}

/** Keys of the same list; fields of a page share theirs with the whole form. */
function takenNear(root: Json, path: Path, member: 'key' | 'value'): string[] {
  const list = valueAt(root, path.slice(0, -1))
  if (member === 'value') return Array.isArray(list) ? list.flatMap((item: Json) => identityOf(item, 'options') ?? []) : []
  const isFieldOfPage = path.at(-2) === 'fields' && path.at(-4) === 'sections'
  return isFieldOfPage ? fieldKeysOf(valueAt(root, path.slice(0, -4))) : keysIn(list)
}
