import { isList, memberOf, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { pathOf, valueAt } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'

type Words = Pick<EditorMessages, 'members' | 'values' | 'panel'>

/** Where a pointer of a draft leads, as people say it: “Biểu mẫu › Người nộp › Họ tên › Nhãn”. */
export function placeInWords(draft: ProcedureDraft, pointer: string, { messages, language }: { messages: Words; language: 'vi' | 'en' }): string {
  const root = toJson(draft)
  const path = pathOf(root, pointer)
  const words = path.map((step, index) => {
    const value = valueAt(root, path.slice(0, index + 1))
    if (typeof step === 'number') return itemInWords(value, step, messages, language)
    return index > 0 && isList(value) ? undefined : nameIn(messages.members, step)
  })
  return words.filter((word) => word !== undefined).join(' › ')
}

function itemInWords(item: Json | undefined, index: number, { values, panel }: Words, language: 'vi' | 'en'): string {
  const kind = textOf(item, 'kind')
  const named = nameOfPart(item, language)
  if (named !== '') return named
  const position = panel.item(index + 1)
  return kind === undefined || memberOf(item, 'key') !== undefined ? position : `${position} (${nameIn(values, kind)})`
}
