import { type ErrorSchema, ERRORS_KEY } from '@rjsf/utils'
import type { Field } from '#schemas/generated/procedure.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { PageContext } from './page-context.ts'
import { partWordsOf } from './part-words.ts'
import { toProblemPlace } from './problem-place.ts'
import { problemText } from './problem-texts.ts'
import { rowTitleOf } from './row.tsx'

/** A problem as the page tells it. `target` is the id of the control it is about; none for the page as a whole. `rows`: the rows it is in. */
export type PageProblem = { text: string; target?: string; path: string[]; rows: string }

/** The problems of this page, in the order of its questions. Those of other pages are told there. */
export function toPageProblems(problems: readonly AnswerProblem[], context: PageContext): PageProblem[] {
  const order = [...context.fields.keys()]
  return problems
    .flatMap((problem) => toPageProblem(problem, context))
    .sort((a, b) => compareRanks(ranksOf(a), ranksOf(b)))

  function ranksOf({ path }: PageProblem): number[] {
    return path.map((part, at) => (isIndex(part) ? Number(part) : order.indexOf(keyPointer(path.slice(0, at + 1)))))
  }
}

/** By the outermost question first, then by row, then within the row: as the page is read. */
function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}

function toPageProblem(problem: AnswerProblem, context: PageContext): PageProblem[] {
  if (problem.pointer === '') return [{ text: problemText(problem, { label: '' }, context.language), path: [], rows: '' }]

  const segments = problem.pointer.slice(1).split('/')
  const path = askedPath(segments, context)
  const field = context.fields.get(keyPointer(path))
  if (field === undefined) return []

  const place = toProblemPlace(field, segments.slice(path.length), context.language)
  return [{ text: problemText(problem, place, context.language), path, rows: rowsOf(path, context), target: `root.${targetOf(field, segments, path).join('.')}` }]
}

/** The rows around a place, from the outside: `Vùng 1, Thôn 2`. */
function rowsOf(path: readonly string[], context: PageContext): string {
  const rows = path.flatMap((part, at) => (isIndex(part) ? `${rowTitleOf(path.slice(0, at).filter((key) => !isIndex(key)), context)} ${Number(part) + 1}` : []))
  return rows.join(', ')
}

/** The way down to the deepest question: what is wrong inside an address or a list of files is shown at the question. */
function askedPath(segments: readonly string[], context: PageContext): string[] {
  const depth = segments.findLastIndex((_, index) => context.fields.has(keyPointer(segments.slice(0, index + 1))))
  const below = segments.slice(depth + 1)
  const field = context.fields.get(keyPointer(segments))
  return field?.kind === 'repeat' && below.length === 0 ? [...segments] : segments.slice(0, depth + 1)
}

/** Parts of an answer have controls of their own. */
function targetOf(field: Field, segments: string[], path: string[]): string[] {
  const part = segments[path.length]
  return part !== undefined && partWordsOf(field, part, 'vi') ? segments.slice(0, path.length + 1) : path
}

function keyPointer(segments: readonly string[]): string {
  return `/${segments.filter((segment) => !isIndex(segment)).join('/')}`
}

function isIndex(segment: string): boolean {
  return /^\d+$/.test(segment)
}

/** The same as rjsf wants it: a tree with the texts under a key of its own. */
export function toErrorSchema(problems: readonly PageProblem[]): ErrorSchema {
  const root: ErrorSchema = {}
  for (const { path, text } of problems) {
    let place: ErrorSchema = root
    for (const part of path) place = place[part] ??= {}
    place[ERRORS_KEY] = [...(place[ERRORS_KEY] ?? []), text]
  }
  return root
}
