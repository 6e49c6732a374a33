import { applyEdit } from '#builder/draft/edit.ts'
import type { Path } from '#builder/draft/identity.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { fromDraftPointer, valueAt } from '#builder/draft/place.ts'
import { isDraft, type ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { movedMentions, type MovedPath } from '#builder/walk/moved-mentions.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/**
 * A part of a draft as it reads where fields of it will be found elsewhere: what in the part names them names them by
 * their new paths. A copy asks about itself then, not about what it was copied from.
 */
export function renamedInside(draft: ProcedureDraft, at: Path, moves: readonly MovedPath[]): Json {
  const inside = `${toPointer(...at)}/`
  const text = JSON.stringify(valueAt(toJson(draft), at))
  const changed = moves.filter(({ from, to }) => from.join('.') !== to.join('.') && namesItself(text, from.at(-1) ?? ''))
  const root = changed.reduce((now, move) => {
    if (!isDraft(now)) return now
    const inPart = movedMentions(now, move).filter(({ place }) => place.startsWith(inside))
    return inPart.reduce((next, { place, value }) => applyEdit(next, { do: 'set', at: fromDraftPointer(next, place), value })?.root ?? next, toJson(now))
  }, toJson(draft))
  return valueAt(root, at) ?? null
}

/** A part that holds a key only once, as the key itself, names it nowhere: most do, and reading all rules takes a while. */
const namesItself = (text: string, key: string): boolean => text.split(key).length > 2
