import { isList, isObject, isSame, toJson, type Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'

/** What somebody should look at who made a procedure from another. */
export const cloneItems = ['codes', 'agency', 'legal-basis', 'dossier-code', 'series', 'registers', 'roles', 'letters'] as const
export type CloneItem = (typeof cloneItems)[number]

/** `same` as in the original, `changed` since, or `none` of it in either. */
export type CloneCheck = { item: CloneItem; state: 'same' | 'changed' | 'none' }

const membersOf: Readonly<Record<CloneItem, ReadonlyArray<keyof ProcedureDraft>>> = {
  codes: ['nationalCode', 'localCode'],
  agency: ['agency', 'sector'],
  'legal-basis': ['legalBasis'],
  'dossier-code': ['dossierCode'],
  series: ['series'],
  registers: ['registers'],
  roles: ['roles', 'units'],
  letters: ['letters', 'notices'],
}

/** What of a copy still is as in its original. Numbers that go on where those of another procedure are, codes of another procedure, people of another agency do harm quietly. */
export function cloneChecklist(draft: ProcedureDraft, source: ProcedureDraft): CloneCheck[] {
  return cloneItems.map((item) => {
    const [own, theirs] = [draft, source].map((definition) => membersOf[item].map((member) => withoutIds(toJson(definition[member] ?? null))))
    const isNone = [own, theirs].every((values) => (values ?? []).every(isEmpty))
    return { item, state: isNone ? 'none' : isSame(toJson(own), toJson(theirs)) ? 'same' : 'changed' }
  })
}

const isEmpty = (value: Json): boolean => value === null || (isList(value) && value.length === 0)

/** A copy has ids of its own. */
function withoutIds(value: Json): Json {
  if (isList(value)) return value.map(withoutIds)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => (name === 'id' ? [] : [[name, withoutIds(member)]])))
}
