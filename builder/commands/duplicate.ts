import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import type { Path } from '#builder/draft/identity.ts'
import { fieldKeysOf, freeLike, keysIn } from '#builder/draft/free-key.ts'
import { isList, isObject, memberOf, textOf, toJson, type Json, type JsonObject } from '#builder/draft/json.ts'
import { findPath, placeOf, valueAt } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { idsFrom, renewIds } from '#builder/draft/renew-ids.ts'
import { withKey } from '#builder/fields/with-key.ts'
import { formsIn } from '#builder/walk/fields.ts'
import type { MovedPath } from '#builder/walk/moved-mentions.ts'
import { renamedInside } from '#builder/walk/renamed-inside.ts'
import { targetAt } from '#builder/walk/target.ts'

/** Puts a copy behind an item: new ids all through, keys that are free where they stand, rules about the copy itself. */
export const duplicate: DraftCommandRule<'duplicate'> = (draft, { at, id }) => {
  const root = toJson(draft)
  const path = findPath(root, at)
  const index = path?.at(-1)
  const list = path && valueAt(root, path.slice(0, -1))
  if (!path || typeof index !== 'number' || !isList(list)) return { code: 'place-gone', at }
  const taken = takenAround(draft, path)
  const item = list[index] ?? null
  const itself = renamedInside(draft, path, movesOf(draft, path, { item, renamed: withFreeKeys(item, taken) }))
  const copy = withFreeKeys(renewIds(itself, idsFrom(id)), taken)
  return [{ do: 'insert', into: placeOf(root, path.slice(0, -1)), index: index + 1, value: copy }]
}

/** The fields of a copy that have other keys than those they were copied from: the copied field, or those of a copied page. */
function movesOf(draft: ProcedureDraft, path: Path, { item, renamed }: { item: Json; renamed: Json }): MovedPath[] {
  const target = targetAt(draft, path)
  if (target?.kind === 'field') return [{ from: target.path, to: [...target.path.slice(0, -1), textOf(renamed, 'key') ?? ''], ...(target.step !== undefined && { step: target.step }) }]
  if (path.at(-2) !== 'sections') return []
  const [old, fresh] = [memberOf(item, 'fields'), memberOf(renamed, 'fields')]
  if (!isList(old) || !isList(fresh)) return []
  const step = path[0] === 'steps' ? textOf(valueAt(toJson(draft), path.slice(0, 2)), 'key') : undefined
  return old.map((field, index): MovedPath => ({ from: [textOf(field, 'key') ?? ''], to: [textOf(fresh[index], 'key') ?? ''], ...(step !== undefined && { step }) }))
}

type Taken = { own: ReadonlySet<string>; fields: ReadonlySet<string>; forms: ReadonlySet<string> }

/** Keys the copy may not have: those of its neighbours; fields of a page share theirs with the whole form. The values of options are their keys. */
function takenAround(draft: ProcedureDraft, path: Path): Taken {
  const root = toJson(draft)
  const list = valueAt(root, path.slice(0, -1))
  const values = path.at(-2) === 'options' && isList(list) ? list.flatMap((option) => textOf(option, 'value') ?? []) : []
  const isFieldOfPage = path.at(-2) === 'fields' && path.at(-4) === 'sections'
  const formPath = path.slice(0, path.lastIndexOf('sections'))
  const fields = path.includes('sections') ? fieldKeysOf(valueAt(root, formPath)) : []
  return { own: new Set(isFieldOfPage ? fields : [...keysIn(list), ...values]), fields: new Set(fields), forms: new Set(formsIn(draft).map(({ form }) => form.key)) }
}

function withFreeKeys(copy: Json, { own, fields, forms }: Taken): Json {
  if (!isObject(copy)) return copy
  const key = textOf(copy, 'key')
  const renamed = key === undefined ? copy : keyed(copy, freeLike(key, own))
  const value = textOf(copy, 'value')
  const inner = copy['fields']
  if (value !== undefined && key === undefined) return { ...copy, value: freeValue(value, own) }
  const form = copy['form']
  if (isObject(form)) return { ...renamed, form: { ...form, key: freeLike(textOf(form, 'key') ?? 'form', forms) } }
  return copy['kind'] === undefined && isList(inner) ? { ...renamed, fields: freed(inner, fields) } : renamed
}

const keyed = (part: JsonObject, key: string): JsonObject => (key === textOf(part, 'key') ? part : withKey(part, key))

function freeValue(value: string, taken: ReadonlySet<string>): string {
  let free = value
  for (let count = 2; taken.has(free); count++) free = `${value.slice(0, 96)}-${count}`
  return free
}

/** Fields of a copied page get keys of their own, as a form has each only once. */
function freed(fields: readonly Json[], taken: ReadonlySet<string>): Json[] {
  const used = new Set(taken)
  return fields.map((field) => {
    const key = freeLike(textOf(field, 'key') ?? 'field', used)
    used.add(key)
    return isObject(field) ? keyed(field, key) : field
  })
}
