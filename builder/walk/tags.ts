import { isList, isObject, toJson, type Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { toPointer } from '#builder/walk/pointer.ts'

const tag = /(\{\{\s*)([^{}|]+?)(\s*(?:\|\s*[a-z-]+\s*)*\}\})/g

/** A text with tags, and the same text with other paths in them. */
export type TaggedText = { place: string; renamed(change: (path: readonly string[]) => readonly string[]): string }

/** The texts of letters and notices with a tag whose path is wanted. */
export function tagsInTexts(draft: ProcedureDraft, isWanted: (path: readonly string[]) => boolean): TaggedText[] {
  return textsIn(toJson({ letters: draft.letters ?? [], notices: draft.notices ?? [] }), '').flatMap(({ place, text }) => {
    const paths = [...text.matchAll(tag)].map(([, , path = '']) => path.split('.'))
    if (!paths.some(isWanted)) return []
    const renamed: TaggedText['renamed'] = (change) =>
      text.replaceAll(tag, (whole: string, open: string, path: string, close: string) => (isWanted(path.split('.')) ? `${open}${change(path.split('.')).join('.')}${close}` : whole))
    return [{ place, renamed }]
  })
}

function textsIn(value: Json, place: string): Array<{ place: string; text: string }> {
  if (typeof value === 'string') return value.includes('{{') ? [{ place, text: value }] : []
  if (isList(value)) return value.flatMap((item, index) => textsIn(item, `${place}${toPointer(index)}`))
  return isObject(value) ? Object.entries(value).flatMap(([name, member]) => textsIn(member, `${place}${toPointer(name)}`)) : []
}
