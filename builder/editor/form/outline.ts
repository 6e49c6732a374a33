import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { FieldKindName } from '#builder/fields/blank-fields.ts'
import type { Field, Form, Section } from '#schemas/generated/procedure.ts'

/** One line of the outline: a page or a field, with where it stands. Ids are for life, so a line is named by its id. */
export type OutlineRow = {
  id: string
  kind: 'section' | FieldKindName
  part: Section | Field
  /** 1 for pages. */
  depth: number
  /** Place of the list it stands in. */
  list: string
  /** Place of the list of its own fields, where it may have some. */
  holds?: string
  /** The line around it. */
  parent?: string
  /** The page it stands on. */
  page: string
  index: number
  count: number
}

/** Every page and field of a form, outermost first. */
export function outlineOf(form: Form): OutlineRow[] {
  const list = `#${form.id}/sections`
  const { length: count } = form.sections
  return form.sections.flatMap((part, index) => {
    const holds = `#${part.id}/fields`
    const row: OutlineRow = { id: part.id, kind: 'section', part, depth: 1, list, holds, page: part.id, index, count }
    return [row, ...fieldRows(part.fields, { depth: 2, list: holds, parent: part.id, page: part.id })]
  })
}

function fieldRows(fields: readonly Field[], around: Pick<OutlineRow, 'depth' | 'list' | 'parent' | 'page'>): OutlineRow[] {
  return fields.flatMap((part, index) => {
    const row: OutlineRow = { ...around, id: part.id, kind: part.kind, part, index, count: fields.length }
    if (!('fields' in part)) return [row]
    const holds = `#${part.id}/fields`
    return [{ ...row, holds }, ...fieldRows(part.fields, { ...around, depth: around.depth + 1, list: holds, parent: part.id })]
  })
}

/** The lines that are shown: without what is in closed ones, or, while something is looked for, what fits and all around it. */
export function shownRows(rows: readonly OutlineRow[], { closed, query }: { closed: ReadonlySet<string>; query: string }): OutlineRow[] {
  const wanted = foldVietnamese(query)
  if (wanted !== '') return withAround(rows, rows.filter((row) => wordsOf(row).includes(wanted)))
  const hidden = new Set<string>()
  return rows.filter(({ id, parent }) => {
    const isHidden = parent !== undefined && (hidden.has(parent) || closed.has(parent))
    if (isHidden) hidden.add(id)
    return !isHidden
  })
}

function withAround(rows: readonly OutlineRow[], found: readonly OutlineRow[]): OutlineRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const shown = new Set<string>()
  for (const row of found) for (let at: OutlineRow | undefined = row; at; at = at.parent === undefined ? undefined : byId.get(at.parent)) shown.add(at.id)
  return rows.filter(({ id }) => shown.has(id))
}

const folded = new WeakMap<object, string>()

/** What a line can be found by. Parts never change in place, so their words are folded once. */
function wordsOf({ part }: OutlineRow): string {
  const known = folded.get(part)
  if (known !== undefined) return known
  const texts = 'label' in part ? [part.label, part.help] : [part.title, part.help]
  const words = foldVietnamese([part.key, ...texts.flatMap((text) => [text?.vi ?? '', text?.en ?? ''])].join(' '))
  folded.set(part, words)
  return words
}

/** What a line is called. */
export function nameOfRow({ part }: OutlineRow, language: 'vi' | 'en'): string {
  const text = 'label' in part ? part.label : part.title
  return text[language] || text.vi || part.key
}
