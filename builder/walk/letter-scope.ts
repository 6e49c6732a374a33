import type { Survey } from '#builder/walk/survey.ts'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { dyn, findField, type RuleField, type RuleScope, type RuleType } from '#runtime/rules/rule-type.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What tags can name: what rules see, and what `runtime/letters/letter-values.ts` adds. */
export type LetterScope = { find: (path: string) => RuleField | undefined; paths: readonly string[] }

/** Names beside the facts of rules; `?` marks those that may be empty. */
const added: Readonly<Record<string, readonly string[]>> = {
  dossier: ['filed_at', 'step_title', 'channel', 'due_at?', 'due_on?', 'limit?'],
  applicant: ['name', 'email', 'phone?'],
  procedure: ['title', 'code?'],
  agency: ['title'],
  officer: ['name'],
  letter: ['number?'],
  decision: ['comment?'],
  supplement: ['round?', 'comment?'],
  extension: ['until?', 'grounds?'],
  fees: ['total', 'unpaid'],
}

export function letterScope(definition: ProcedureDefinition, { memory }: Pick<Survey, 'memory'>): LetterScope {
  const { scope: facts } = memory.nameScope(ruleScopeOf(definition, { kind: 'dossier' }))
  const record = facts['record'] ?? writtenRecord(definition)
  const scope: RuleScope = { ...facts, ...named(definition, facts), ...(record && { record }) }
  return { find: (path) => findPath(scope, path.split('.')), paths: Object.entries(scope).flatMap(([name, field]) => pathsBelow(name, field.type)) }
}

function named({ clocks = [] }: ProcedureDefinition, facts: RuleScope): RuleScope {
  const parts = Object.entries(added).map(([name, members]) => [name, object({ ...membersOf(facts[name]?.type), ...toFields(members) })] as const)
  const counted = clocks.map(({ key }) => [key, object(toFields(['due_at?', 'due_on?', 'limit']), true)] as const)
  return { ...Object.fromEntries(parts), clocks: object(Object.fromEntries(counted)), today: { type: { type: 'date' }, optional: false }, now: { type: { type: 'string' }, optional: false } }
}

/** Columns of the register the procedure writes: a letter after the write speaks of the record as written. */
function writtenRecord({ transitions, registers = [] }: ProcedureDefinition): RuleField | undefined {
  const written = transitions.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'write-register' ? [effect.register] : [])))
  const columns = registers.filter(({ key }) => written.includes(key)).flatMap(({ fields }) => fields)
  return columns.length === 0 ? undefined : object(Object.fromEntries(columns.map(({ key }) => [key, { type: dyn, optional: true }])), true)
}

function toFields(members: readonly string[]): Record<string, RuleField> {
  return Object.fromEntries(members.map((name) => [name.replace('?', ''), { type: { type: 'string' }, optional: name.endsWith('?') }]))
}

function object(fields: Record<string, RuleField>, optional = false): RuleField {
  return { type: { type: 'object', fields }, optional }
}

function membersOf(type: RuleType | undefined): Readonly<Record<string, RuleField>> {
  return type?.type === 'object' ? type.fields : {}
}

/** The field at a path; it is optional when any part of the way is. Rows are read through, and what has no type holds all. */
function findPath(fields: Readonly<Record<string, RuleField>>, [name, ...rest]: readonly string[]): RuleField | undefined {
  const field = name === undefined ? undefined : findField(fields, name)
  if (!field || rest.length === 0) return field
  const type = field.type.type === 'list' ? field.type.of : field.type
  const below = type.type === 'dyn' ? { type, optional: true } : type.type === 'object' ? findPath(type.fields, rest) : undefined
  return below && { type: below.type, optional: below.optional || field.optional }
}

function pathsBelow(path: string, type: RuleType): string[] {
  return type.type === 'object' ? [path, ...Object.entries(type.fields).flatMap(([name, field]) => pathsBelow(`${path}.${name}`, field.type))] : [path]
}
