import { toListCsv, type ListEntry } from '#runtime/lists/read-list.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type NewList = { key: string; entries: readonly ListEntry[]; title?: string }

/** The definition with a long list put in, or in the place of the one of that key, whose id and title it keeps. */
export function putList(definition: ProcedureDefinition, { key, entries, title }: NewList): ProcedureDefinition {
  const { lists = [] } = definition
  const known = lists.find((list) => list.key === key)
  const list = { id: known?.id ?? `l_${key.replaceAll('-', '_')}`, key, title: title === undefined ? (known?.title ?? { vi: key }) : { vi: title }, csv: toListCsv(entries) }
  return { ...definition, lists: known ? lists.map((one) => (one === known ? list : one)) : [...lists, list] }
}
