import { toLine } from '#runtime/fields/typed-text.ts'
import { readCsv, type CsvRow } from '#runtime/lists/read-csv.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** One entry of a long list. `parent` is the code of the entry above it. */
export type ListEntry = { code: string; name: Text; parent?: string }

/** What is wrong with a line of the CSV of a list; line 1 is the head. */
export type ListProblem = { line: number; code: ListProblemCode; params: Readonly<Record<string, string | number>> }
export type ListProblemCode =
  | 'no-rows'
  | 'no-column'
  | 'unknown-column'
  | 'repeated-column'
  | 'open-quote'
  | 'cell-count'
  | 'no-code'
  | 'no-name'
  | 'too-long'
  | 'duplicate-code'
  | 'unknown-parent'
  | 'circular'
  | 'too-deep'
  | 'too-many'

export type ReadList = { entries: ListEntry[]; problems: ListProblem[] }

export const listLimits = { entries: 20_000, levels: 6, code: 100, name: 300 } as const

/** Names of columns as people write them, folded. */
const columns: Readonly<Record<string, Column>> = {
  code: 'code', value: 'code', ma: 'code',
  name: 'name', label: 'name', ten: 'name',
  name_en: 'name_en', label_en: 'name_en', 'ten tieng anh': 'name_en',
  parent: 'parent', 'ma cha': 'parent', thuoc: 'parent',
}
type Column = 'code' | 'name' | 'name_en' | 'parent'

/** Reads the CSV of a list. Entries are in the order of the lines; every problem names its line. */
export function readList(csv: string): ReadList {
  const { rows, openQuote } = readCsv(csv)
  if (openQuote !== undefined) return { entries: [], problems: [{ line: openQuote, code: 'open-quote', params: {} }] }
  const [head, ...body] = rows
  if (!head || body.length === 0) return { entries: [], problems: [{ line: head?.line ?? 1, code: 'no-rows', params: {} }] }
  if (body.length > listLimits.entries) return { entries: [], problems: [{ line: body[listLimits.entries]?.line ?? 1, code: 'too-many', params: { found: body.length, limit: listLimits.entries } }] }

  const found = head.cells.map((cell) => columns[foldVietnamese(cell)])
  const wrong = headProblems(head, found)
  if (wrong.length > 0) return { entries: [], problems: wrong }
  const read = body.map((row) => ({ row, ...readRow(row, found) }))
  const entries = read.map(({ entry }) => entry)
  return { entries, problems: [...read.flatMap(({ problems }) => problems), ...treeProblems(read)].sort((a, b) => a.line - b.line) }
}

function headProblems({ line, cells }: CsvRow, found: ReadonlyArray<Column | undefined>): ListProblem[] {
  const missing = (['code', 'name'] as const).filter((column) => !found.includes(column))
  return [
    ...missing.map((column): ListProblem => ({ line, code: 'no-column', params: { column } })),
    ...cells.flatMap((cell, index): ListProblem[] => {
      if (found[index] === undefined) return [{ line, code: 'unknown-column', params: { column: cell } }]
      return found.indexOf(found[index]) < index ? [{ line, code: 'repeated-column', params: { column: cell } }] : []
    }),
  ]
}

function readRow({ line, cells }: CsvRow, found: ReadonlyArray<Column | undefined>): { entry: ListEntry; problems: ListProblem[] } {
  const cell = (column: Column) => toLine(cells[found.indexOf(column)] ?? '')
  const [code, vi, en, parent] = [cell('code'), cell('name'), cell('name_en'), cell('parent')]
  const problem = (of: ListProblemCode, params: ListProblem['params'] = {}): ListProblem => ({ line, code: of, params })
  const long = [code, parent].some((text) => text.length > listLimits.code) || [vi, en].some((text) => text.length > listLimits.name)
  return {
    entry: { code, name: { vi, ...(en !== '' && { en }) }, ...(parent !== '' && { parent }) },
    problems: [
      ...(cells.length === found.length ? [] : [problem('cell-count', { found: cells.length, expected: found.length })]),
      ...(code === '' ? [problem('no-code')] : []),
      ...(vi === '' ? [problem('no-name', { code })] : []),
      ...(long ? [problem('too-long', { code: code.slice(0, 40) })] : []),
    ],
  }
}

type ReadRow = { row: CsvRow; entry: ListEntry }

/** What only shows when all lines are known: codes given twice, entries below nothing or below themselves. */
function treeProblems(read: readonly ReadRow[]): ListProblem[] {
  const first = new Map<string, ReadRow>()
  for (const one of read) if (!first.has(one.entry.code)) first.set(one.entry.code, one)
  return read.flatMap((one): ListProblem[] => {
    const { entry: { code, parent }, row: { line } } = one
    const before = first.get(code)
    if (before && before !== one && code !== '') return [{ line, code: 'duplicate-code', params: { code, before: before.row.line } }]
    if (parent === undefined) return []
    if (!first.has(parent)) return [{ line, code: 'unknown-parent', params: { code, parent } }]
    const depth = depthOf(code, first)
    if (depth === Infinity) return [{ line, code: 'circular', params: { code } }]
    return depth > listLimits.levels ? [{ line, code: 'too-deep', params: { code, limit: listLimits.levels } }] : []
  })
}

/** More levels than any list has; a walk that is still under way here goes round. */
const endless = 50

/** Levels from the first one down to an entry; endless in a circle. */
function depthOf(code: string, entries: ReadonlyMap<string, ReadRow>): number {
  let depth = 1
  for (let parent = entries.get(code)?.entry.parent; parent !== undefined; parent = entries.get(parent)?.entry.parent) {
    if (parent === code || ++depth > endless) return Infinity
  }
  return depth
}

/** The CSV a definition keeps: as few columns and quotes as there may be. */
export function toListCsv(entries: readonly ListEntry[]): string {
  const hasEnglish = entries.some(({ name }) => name.en !== undefined)
  const hasParents = entries.some(({ parent }) => parent !== undefined)
  const head = ['code', 'name', ...(hasEnglish ? ['name_en'] : []), ...(hasParents ? ['parent'] : [])]
  const rows = entries.map(({ code, name, parent = '' }) => [code, name.vi, ...(hasEnglish ? [name.en ?? ''] : []), ...(hasParents ? [parent] : [])])
  return [head, ...rows].map((cells) => `${cells.map(toCell).join(',')}\n`).join('')
}

function toCell(text: string): string {
  return /[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
