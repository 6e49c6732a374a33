import { hasOptions } from '#runtime/forms/page-schema.ts'
import { toOptionsOf } from '#runtime/forms/sections.ts'
import type { ChoiceSource } from '#runtime/forms/summarise.ts'
import { loadLists } from '#runtime/lists/loaded-list.ts'
import type { Field, Form, Option, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** What the engine needs to know of the fields of a version, by path: `doi_tac.quoc_gia`, rows of a repeat left out. */
export type FieldIndex = ChoiceSource & {
  fields: ReadonlyMap<string, Field>
  /** Texts of the options of a choice, by path and value. */
  options: ReadonlyMap<string, ReadonlyMap<string, Text>>
  /** Fields of the filing form that name a register record, with the register. */
  records: ReadonlyArray<{ path: string; register: string }>
  /** Paths of the filing form by which people look for a dossier: numbers and names in capitals. */
  searched: readonly string[]
  /** Where the filing form asks for telephone and e-mail, the first of each. */
  phone?: string
  email?: string
}

/** Fields of the filing form by their path; those of officers' forms under `steps.<step>.`. */
export function indexFields(definition: ProcedureDefinition): FieldIndex {
  const filing = fieldsOf(definition.form)
  const officers = definition.steps.flatMap(({ key, form }) => (form ? fieldsOf(form, `steps.${key}.`) : []))
  const lists = new Map(definition.optionLists?.map(({ key, options }) => [key, options]))
  const all = [...filing, ...officers]
  return {
    fields: new Map(all),
    optionsOf: toOptionsOf(definition.optionLists),
    lists: loadLists(definition.lists),
    options: new Map(all.flatMap(([path, field]) => optionEntry(path, field, lists))),
    records: filing.flatMap(([path, field]) =>
      field.kind === 'register-record' ? [{ path, register: field.register }] : [],
    ),
    searched: filing.filter(([, field]) => isSearched(field)).map(([path]) => path),
    phone: filing.find(([, { kind }]) => kind === 'phone')?.[0],
    email: filing.find(([, { kind }]) => kind === 'email')?.[0],
  }
}

/**
 * The value at a dotted path of a JSON value; undefined when there is none. Own members only. Of rows it is the list of
 * what each row holds; `*` stands for the rows themselves.
 */
export function readPath(value: unknown, path: string): unknown {
  return path.split('.').reduce(readMember, value)
}

function readMember(value: unknown, key: string): unknown {
  if (key === '*') return value
  if (Array.isArray(value)) return value.flatMap((row) => readMember(row, key) ?? [])
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

type Entry = [path: string, field: Field]

function fieldsOf(form: Form, prefix = ''): Entry[] {
  return form.sections.flatMap(({ fields }) => fields.flatMap((field) => withParts(field, prefix)))
}

function withParts(field: Field, prefix: string): Entry[] {
  const path = `${prefix}${field.key}`
  const parts = 'fields' in field ? field.fields.flatMap((part) => withParts(part, `${path}.`)) : []
  return [[path, field], ...parts]
}

function optionEntry(
  path: string,
  field: Field,
  lists: ReadonlyMap<string, Option[]>,
): Array<[string, ReadonlyMap<string, Text>]> {
  if (!hasOptions(field)) return []
  const options = field.options ?? (field.optionsFrom === undefined ? [] : lists.get(field.optionsFrom) ?? [])
  return [[path, new Map(options.map(({ value, label }) => [value, label]))]]
}

function isSearched(field: Field): boolean {
  return (
    field.kind === 'enterprise-number' ||
    field.kind === 'register-record' ||
    (field.kind === 'text' && field.upperCase === true)
  )
}
