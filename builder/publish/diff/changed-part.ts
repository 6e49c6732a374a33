import type { Path } from '#builder/draft/identity.ts'
import { memberOf, textOf, type Json } from '#builder/draft/json.ts'
import { valueAt } from '#builder/draft/place.ts'

/** The kinds of parts a change is told of; `procedure` is the whole. */
export type ChangedKind = 'procedure' | 'section' | 'field' | 'form-rule' | 'paper' | 'step' | 'transition' | 'ground' | 'clock' | 'table' | 'series' | 'register' | 'letter' | 'notice' | 'option-list' | 'list' | 'legal-basis' | 'role' | 'unit'

/** The part a place lies in, and the member of it that the place leads to. */
export type ChangedPart = { kind: ChangedKind; path: Path; member?: string; part: Json | undefined }

const kinds: Readonly<Record<string, ChangedKind>> = {
  sections: 'section',
  fields: 'field',
  papers: 'paper',
  steps: 'step',
  transitions: 'transition',
  grounds: 'ground',
  clocks: 'clock',
  tables: 'table',
  series: 'series',
  registers: 'register',
  letters: 'letter',
  notices: 'notice',
  optionLists: 'option-list',
  lists: 'list',
  legalBasis: 'legal-basis',
  roles: 'role',
  units: 'unit',
}

/** The innermost part around a path; columns of registers and rows of tables belong to theirs. */
export function changedPart(root: Json, path: Path): ChangedPart {
  for (let length = path.length; length > 0; length--) {
    const list = path[length - 2]
    const kind = typeof path[length - 1] === 'number' ? kindOf(path.slice(0, length), String(list)) : undefined
    if (kind) return { kind, path: path.slice(0, length), member: memberName(path, length), part: valueAt(root, path.slice(0, length)) }
  }
  return { kind: 'procedure', path: [], member: memberName(path, 0), part: root }
}

function kindOf(path: Path, list: string): ChangedKind | undefined {
  if (list === 'rules' && path.at(-3) === 'form') return 'form-rule'
  if (list === 'fields' && path[0] === 'registers') return undefined
  if (list === 'legalBasis' && path.length > 2) return undefined
  return kinds[list]
}

function memberName(path: Path, from: number): string | undefined {
  const name = path[from]
  return typeof name === 'string' ? name : undefined
}

/** What a part is called in a language. */
export function nameOf(part: Json | undefined, language: 'vi' | 'en'): string {
  for (const member of ['title', 'label', 'subject', 'message']) {
    const text = memberOf(part, member)
    const words = textOf(text, language) ?? textOf(text, 'vi')
    if (words) return words
  }
  return textOf(part, 'document') ?? textOf(part, 'key') ?? ''
}
