import { tagsOf } from '#runtime/letters/fill-tags.ts'
import type { Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { letterScope, type LetterScope } from '#builder/walk/letter-scope.ts'
import { Survey } from '#builder/walk/survey.ts'

export type TagState = { path: string; state: 'known' | 'may-be-empty' | 'unknown' }

const scopes = new WeakMap<ProcedureDraft, LetterScope>()

/** The tags in the texts of a value, each once: whether there is such a thing, and whether it may be empty. */
export function tagStates(draft: ProcedureDraft, value: Json): TagState[] {
  const paths = stringsIn(value).flatMap((text) => tagsOf(text).map(({ path }) => path))
  if (paths.length === 0) return []
  const scope = scopes.get(draft) ?? letterScope(draft, new Survey(draft))
  scopes.set(draft, scope)
  return [...new Set(paths)].map((path) => {
    const found = scope.find(path)
    return { path, state: !found ? 'unknown' : found.optional ? 'may-be-empty' : 'known' }
  })
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
