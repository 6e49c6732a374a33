import { freeKey, freePublicKey, keysIn } from '#builder/draft/free-key.ts'
import { memberOf, toJson, type Json } from '#builder/draft/json.ts'
import { newParts } from '#builder/draft/new-parts.ts'
import { findValue } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** The parts that have a list of their own in the studio. */
export type PartKind = Exclude<keyof typeof newParts, 'form' | 'table-row'> | 'role' | 'unit'

/** Where the parts of a kind are kept. */
export const partLists: Readonly<Record<PartKind, string>> = {
  section: '/form/sections',
  'form-rule': '/form/rules',
  paper: '/papers',
  step: '/steps',
  transition: '/transitions',
  ground: '/grounds',
  clock: '/clocks',
  table: '/tables',
  series: '/series',
  register: '/registers',
  letter: '/letters',
  notice: '/notices',
  'option-list': '/optionLists',
  list: '/lists',
  'legal-basis': '/legalBasis',
  role: '/roles',
  unit: '/units',
}

/** A new part of a kind with a free key. */
export function newPart(draft: ProcedureDraft, kind: PartKind, title: Text, newId: IdSource): Json {
  const taken = keysIn(findValue(toJson(draft), partLists[kind]))
  if (kind === 'role' || kind === 'unit') return { key: freePublicKey(title.vi, taken), title: toJson(title) }
  const key = kind === 'paper' || kind === 'step' || kind === 'section' ? freeKey(title.vi, taken) : freePublicKey(title.vi, taken)
  return toJson(newParts[kind]({ id: newId(), key, title }))
}

/** What a part is called, in the language of the reader. */
export function nameOfPart(part: Json | undefined, language: 'vi' | 'en'): string {
  for (const name of ['title', 'label', 'subject', 'message']) {
    const text = memberOf(part, name)
    const words = memberOf(text, language) || memberOf(text, 'vi')
    if (typeof words === 'string' && words !== '') return words
  }
  const key = memberOf(part, 'key')
  return typeof key === 'string' ? key : ''
}
