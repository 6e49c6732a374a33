import { referencesOf } from '#runtime/rules/references.ts'
import { findField, type RuleScope, type RuleType } from '#runtime/rules/rule-type.ts'

/** One answer a rule reads, to be given a value for a try; `*` in the path stands for rows. */
export type Asked = { path: readonly string[]; type: RuleType; isMany: boolean }

/** The answers a rule looks at, each once. */
export function askedBy(text: string, scope: RuleScope): Asked[] {
  return referencesOf(text, scope).map((path) => {
    const type = typeAt(scope, path)
    return { path, type: type.type === 'list' ? type.of : type, isMany: path.includes('*') || type.type === 'list' }
  })
}

function typeAt(fields: Readonly<Record<string, RuleScope[string]>>, [name, ...rest]: readonly string[]): RuleType {
  const type = name === undefined ? undefined : findField(fields, name)?.type
  if (!type) return { type: 'dyn' }
  const next = rest[0] === '*' && type.type === 'list' ? { of: type.of, rest: rest.slice(1) } : { of: type, rest }
  if (next.rest.length === 0) return next.of
  return next.of.type === 'object' ? typeAt(next.of.fields, next.rest) : { type: 'dyn' }
}

/** Answers made of what was typed for each: one line for each row or item of those that are many. */
export function toAnswers(asked: readonly Asked[], typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const one of asked) {
    const text = typed[one.path.join('.')] ?? ''
    if (text === '') continue
    if (!one.isMany) put(answers, one.path, toValue(text, one.type))
    else if (one.path.includes('*')) for (const [row, line] of text.split('\n').entries()) put(answers, one.path.map((part) => (part === '*' ? row : part)), toValue(line, one.type))
    else put(answers, one.path, text.split('\n').filter(Boolean).map((line) => toValue(line, one.type)))
  }
  return answers
}

function toValue(text: string, { type }: RuleType): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (type === 'bool') return trimmed === 'true'
  if (type === 'int' || type === 'decimal') return Number(trimmed.replaceAll(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.'))
  return type === 'dyn' && /^-?\d+$/.test(trimmed) ? Number(trimmed) : trimmed
}

/** Puts a value at a path, making the groups and rows on the way. */
function put(into: Record<string, unknown>, path: ReadonlyArray<string | number>, value: unknown): void {
  const [name, ...rest] = path
  if (name === undefined || value === undefined) return
  if (rest.length === 0) return void (into[String(name)] = value)
  const [next] = rest
  if (typeof next !== 'number') {
    const group = toRecord(into[String(name)])
    into[String(name)] = group
    return put(group, rest, value)
  }
  const rows = into[String(name)]
  const list: unknown[] = Array.isArray(rows) ? rows : []
  while (list.length <= next) list.push({})
  into[String(name)] = list
  if (rest.length === 1) list[next] = value
  else {
    const row = toRecord(list[next])
    list[next] = row
    put(row, rest.slice(1), value)
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
}
