import { fieldKeysOf, freeKey } from '#builder/draft/free-key.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { newField, newParts } from '#builder/draft/new-parts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { FieldLine, WrittenField } from '#builder/editor/form/field-lines.ts'
import { toPublicKey } from '#builder/import-schema/names.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { Form, Text } from '#schemas/generated/procedure.ts'

/** Where lines go: the form, and the page that takes those before the first heading. */
export type LinesPlace = { draft: ProcedureDraft; form: Form; page?: string }

/** The commands that make pages and fields of lines, in their order. A page without questions takes the first heading. */
export function fieldLineCommands(lines: readonly FieldLine[], { draft, form, page }: LinesPlace, newId: IdSource): DraftCommand[] {
  const taken = { fields: fieldKeysOf(toJson(form)), pages: form.sections.map(({ key }) => key), inner: new Array<string>() }
  const empty = form.sections.find(({ id, fields }) => fields.length === 0 && (page === undefined || id === page))
  let [into, last] = [page ?? form.sections.at(-1)?.id, page ?? form.sections.at(-1)?.id]
  let around: string | undefined
  const commands: DraftCommand[] = []
  for (const { made } of lines) {
    if (made?.what === 'page') {
      const key = freeKey(made.title.vi, taken.pages)
      taken.pages.push(key)
      if (empty && commands.length === 0) {
        commands.push({ kind: 'set', at: `#${empty.id}/title`, value: toJson(made.title) ?? '' }, { kind: 'rename-key', at: `#${empty.id}`, key })
        into = last = empty.id
        continue
      }
      const id = newId()
      commands.push({ kind: 'add', into: `#${form.id}/sections`, item: toJson(newParts.section({ id, key, title: made.title })) ?? {}, ...(last !== undefined && { after: `=${last}` }) })
      into = last = id
    }
    if (made?.what !== 'field' || into === undefined) continue
    const list = made.inner ? around : into
    const field = toField(made, made.inner ? taken.inner : taken.fields, { draft, newId })
    commands.push({ kind: 'add', into: `#${list ?? into}/fields`, item: field.item })
    if (!made.inner) [around, taken.inner] = [field.id, []]
  }
  return commands
}

function toField({ kind, label, isRequired, details }: WrittenField, taken: string[], { draft, newId }: { draft: ProcedureDraft; newId: IdSource }): { id: string; item: Json } {
  const [id, key] = [newId(), freeKey(label.vi, taken)]
  taken.push(key)
  const field = newField(kind, { id, key, title: label })
  const more = { ...(isRequired && { required: true }), ...detailsOf(kind, label, details, draft) }
  return { id, item: toJson({ ...field, ...more }) ?? {} }
}

/** What brackets mean for a kind. */
function detailsOf(kind: WrittenField['kind'], label: Text, details: readonly Text[], { registers = [], lists = [], optionLists = [] }: ProcedureDraft): object {
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'matrix': {
      const shared = details.length === 1 ? optionLists.find(({ key }) => key === details[0]?.vi) : undefined
      return shared && kind !== 'matrix' ? { options: undefined, optionsFrom: shared.key } : { options: toOptions(details) }
    }
    case 'declaration':
    case 'signature':
      return { statement: details[0] ?? label }
    case 'register-record':
      return { register: registers.find(({ key }) => key === details[0]?.vi)?.key ?? registers[0]?.key ?? '' }
    case 'list-choice':
      return { list: lists.find(({ key }) => key === details[0]?.vi)?.key ?? lists[0]?.key ?? '' }
    default:
      return {}
  }
}

function toOptions(labels: readonly Text[]): Array<{ value: string; label: Text }> {
  const values = new Array<string>()
  return labels.map((label) => {
    const base = toPublicKey(foldVietnamese(label.vi)).replaceAll('-', '_').replace(/^f_(?=\d)/, '')
    let value = base
    for (let count = 2; values.includes(value); count++) value = `${base}_${count}`
    values.push(value)
    return { value, label }
  })
}

