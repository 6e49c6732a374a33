import { branchesOf, itemSchema, type SchemaNode } from '#builder/draft/definition-schema.ts'
import { isList, memberOf, textOf } from '#builder/draft/json.ts'
import type { ReferenceKind } from '#builder/walk/references.ts'

/** How one member is edited. */
export type MemberKind =
  | { kind: 'text' }
  | { kind: 'line' }
  | { kind: 'lines' }
  | { kind: 'rule' }
  | { kind: 'number' }
  | { kind: 'flag' }
  | { kind: 'choice'; values: string[] }
  | { kind: 'choices'; values: string[] }
  | { kind: 'reference'; to: ReferenceKind }
  | { kind: 'references'; to: ReferenceKind }
  | { kind: 'calendar' }
  | { kind: 'words' }
  | { kind: 'object' }
  | { kind: 'list' }
  | { kind: 'other' }

/** Chosen from the schema alone, and from the name where the schema only says that it is a key. */
export function memberKind(name: string, schema: SchemaNode, owner: SchemaNode): MemberKind {
  if (textOf(schema, 'title') === 'Text') return { kind: 'text' }
  const values = enumOf(schema)
  if (values) return { kind: 'choice', values }
  const type = textOf(schema, 'type')
  if (type === 'boolean') return { kind: 'flag' }
  if (type === 'integer' || type === 'number') return { kind: 'number' }
  if (type === 'array') return listKind(name, schema, owner)
  if (type === 'object') return { kind: memberOf(schema, 'properties') === undefined ? 'other' : 'object' }
  if (type !== 'string') return { kind: 'other' }
  return name === 'calendar' || (name === 'key' && textOf(owner, 'title') === 'CalendarUse') ? { kind: 'calendar' } : stringKind(name, schema)
}

function listKind(name: string, schema: SchemaNode, owner: SchemaNode): MemberKind {
  const item = itemSchema(schema) ?? {}
  const values = enumOf(item)
  if (values) return { kind: 'choices', values }
  const to = name === 'from' && textOf(owner, 'title') === 'Grounds' ? 'ground' : references[name]
  if (textOf(item, 'type') === 'string') return to ? { kind: 'references', to } : { kind: 'words' }
  return branchesOf(item) || textOf(item, 'type') === 'object' ? { kind: 'list' } : { kind: 'other' }
}

function stringKind(name: string, schema: SchemaNode): MemberKind {
  const to = references[name]
  if (to && textOf(schema, 'description')?.startsWith('Name used in rules')) return { kind: 'reference', to }
  if (textOf(schema, 'description')?.startsWith('One CEL expression')) return { kind: 'rule' }
  return { kind: Number(memberOf(schema, 'maxLength') ?? 0) > 300 ? 'lines' : 'line' }
}

/** What a key under this name names. */
const references: Readonly<Record<string, ReferenceKind>> = {
  start: 'step',
  to: 'step',
  from: 'step',
  clock: 'clock',
  after: 'clock',
  table: 'table',
  series: 'series',
  register: 'register',
  letter: 'letter',
  notice: 'notice',
  role: 'role',
  unit: 'unit',
  optionsFrom: 'options',
  list: 'list',
  legalBasis: 'article',
  record: 'field',
}

function enumOf(schema: SchemaNode): string[] | undefined {
  const values = memberOf(schema, 'enum')
  return isList(values) ? values.filter((value) => typeof value === 'string') : undefined
}
