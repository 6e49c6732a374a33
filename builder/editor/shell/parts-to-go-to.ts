import { idsOf } from '#builder/draft/identity.ts'
import type { Json } from '#builder/draft/json.ts'
import { valueAt } from '#builder/draft/place.ts'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'
import { pageOf, type StudioPage } from '#builder/editor/studio-pages.ts'
import { toPointer } from '#builder/walk/pointer.ts'

export type PartToGoTo = { page: StudioPage; at: string; name: string }

/** Every part of a draft that has a name, with the page that edits it. */
export function partsToGoTo(root: Json, language: 'vi' | 'en'): PartToGoTo[] {
  return [...idsOf(root).paths].flatMap(([id, path]) => {
    const name = nameOfPart(valueAt(root, path), language)
    return name === '' || path.length === 0 ? [] : [{ page: pageOf(toPointer(...path)), at: `#${id}`, name }]
  })
}
