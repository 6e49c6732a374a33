import { valueAt } from '#builder/draft/place.ts'
import type { Path } from '#builder/draft/identity.ts'
import { isList, memberOf, textOf, toJson, type Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { ReferenceKind } from '#builder/walk/references.ts'

/**
 * What can be referred to. A field is named by the keys that lead to it, in its own form; `step` says whose form that is.
 * A value is one option of the fields there, or of their parts.
 */
export type Target =
  | { kind: Exclude<ReferenceKind, 'field'>; key: string }
  | { kind: 'field'; key: string; path: readonly string[]; step?: string }
  | { kind: 'paper'; key: string }
  | { kind: 'column'; key: string; register: string }
  | { kind: 'number'; key: string }
  | { kind: 'value'; key: string; of: ReadonlyArray<{ path: readonly string[]; step?: string }> }

const lists: Readonly<Record<string, Exclude<ReferenceKind, 'field'> | 'paper'>> = {
  steps: 'step',
  clocks: 'clock',
  tables: 'table',
  series: 'series',
  registers: 'register',
  letters: 'letter',
  notices: 'notice',
  roles: 'role',
  units: 'unit',
  optionLists: 'options',
  lists: 'list',
  grounds: 'ground',
  legalBasis: 'article',
  papers: 'paper',
}

/** What stands at a path, as something others may refer to; undefined for what nothing can name. */
export function targetAt(draft: ProcedureDraft, path: Path): Target | undefined {
  const root = toJson(draft)
  const item = valueAt(root, path)
  const key = textOf(item, 'key')
  const [list, , inner] = path
  const kind = path.length === 2 && typeof list === 'string' ? lists[list] : undefined
  if (kind && key !== undefined) return { kind, key }
  if (list === 'registers' && inner === 'fields' && path.length === 4 && key !== undefined) return { kind: 'column', key, register: textOf(valueAt(root, path.slice(0, 2)), 'key') ?? '' }
  if (path.at(-2) === 'fields' && key !== undefined) return { kind: 'field', key, path: keysAlong(root, path), ...stepOf(root, path) }
  if (path.at(-2) === 'rows' && path.at(-4) === 'fields' && key !== undefined) return { kind: 'field', key, path: [...keysAlong(root, path.slice(0, -2)), key], ...stepOf(root, path) }
  const value = textOf(item, 'value')
  if (path.at(-2) === 'options' && value !== undefined) return { kind: 'value', key: value, of: fieldsWithOptions(root, path) }
  return undefined
}

/** Keys of the fields on the way to a field, itself the last. */
export function keysAlong(root: Json, path: Path): string[] {
  return path.flatMap((step, index) => (typeof step === 'number' && path[index - 1] === 'fields' ? (textOf(valueAt(root, path.slice(0, index + 1)), 'key') ?? '') : []))
}

function stepOf(root: Json, path: Path): { step?: string } {
  return path[0] === 'steps' ? { step: textOf(valueAt(root, path.slice(0, 2)), 'key') ?? '' } : {}
}

/** Where answers are one of the options: those of their own field, or of all that take theirs from the shared list. */
function fieldsWithOptions(root: Json, path: Path): Array<{ path: string[]; step?: string }> {
  const list = textOf(valueAt(root, path.slice(0, 2)), 'key')
  const fields = path[0] === 'optionLists' ? fieldPaths(root, []).filter((at) => textOf(valueAt(root, at), 'optionsFrom') === list) : [path.slice(0, -2)]
  return fields.flatMap((at) => chosenIn(valueAt(root, at)).map((part) => ({ path: [...keysAlong(root, at), ...part], ...stepOf(root, at) })))
}

/** What of an answer is an option: one for each row of a table of choices, the bank of an account, else all of it. */
function chosenIn(field: Json | undefined): string[][] {
  if (textOf(field, 'kind') === 'bank-account') return [['bank'], []]
  const rows = textOf(field, 'kind') === 'matrix' ? memberOf(field, 'rows') : undefined
  return isList(rows) ? [...rows.map((row) => [textOf(row, 'key') ?? '']), []] : [[]]
}

function fieldPaths(value: Json | undefined, path: Path): Path[] {
  if (isList(value)) return value.flatMap((item, index) => fieldPaths(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  const own = path.at(-2) === 'fields' && textOf(value, 'kind') !== undefined ? [path] : []
  return [...own, ...Object.entries(value).flatMap(([name, member]) => (walked.has(name) ? fieldPaths(member, [...path, name]) : []))]
}

const walked = new Set(['form', 'steps', 'sections', 'fields'])
