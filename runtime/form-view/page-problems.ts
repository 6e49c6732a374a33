import { type ErrorSchema, ERRORS_KEY } from '@rjsf/utils'
import type { Field } from '#schemas/generated/procedure.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { PageContext } from './page-context.ts'
import { partWordsOf } from './part-words.ts'
import { toProblemPlace } from './problem-place.ts'
import { problemText } from './problem-texts.ts'

/** A problem as the page tells it. `target` is the id of the control it is about; none for the page as a whole. */
export type PageProblem = { text: string; target?: string; path: string[] }

/** The problems of this page, in the order of its questions. Those of other pages are told there. */
export function toPageProblems(problems: readonly AnswerProblem[], context: PageContext): PageProblem[] {
  const order = [...context.fields.keys()]
  return problems
    .flatMap((problem) => toPageProblem(problem, context))
    .sort((a, b) => rankOf(a) - rankOf(b))

  function rankOf({ path }: PageProblem): number {
    const row = Number(path.find(isIndex) ?? 0)
    return order.indexOf(`/${path.filter((part) => !isIndex(part)).join('/')}`) + row * 1e-6
  }
}

function toPageProblem(problem: AnswerProblem, context: PageContext): PageProblem[] {
  if (problem.pointer === '') return [{ text: problemText(problem, { label: '' }, context.language), path: [] }]

  const segments = problem.pointer.slice(1).split('/')
  const path = askedPath(segments, context)
  const field = context.fields.get(keyPointer(path))
  if (field === undefined) return []

  const place = toProblemPlace(field, segments.slice(path.length), context.language)
  return [{ text: problemText(problem, place, context.language), path, target: `root.${targetOf(field, segments, path).join('.')}` }]
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
