import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'

/** Problems of one page only; without a page all of them. */
export function onPage({ sections }: RuntimeForm, problems: AnswerProblem[], page: string | undefined): AnswerProblem[] {
  if (page === undefined) return problems
  const keys = new Set(sections.find(({ key }) => key === page)?.fields.map(({ key }) => key))
  return problems.filter(({ pointer }) => keys.has(pointer.split('/')[1] ?? ''))
}

/** Problems in the order a person meets the fields; whatever belongs to no field comes last. */
export function inFormOrder({ order }: RuntimeForm, problems: AnswerProblem[]): AnswerProblem[] {
  if (problems.length < 2) return problems
  const ranked = problems.map((problem) => ({ problem, rank: rankOf(problem.pointer, order) }))
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ problem }) => problem)
}

/** Positions of the parts of a pointer: of fields in the form, of rows by number. */
function rankOf(pointer: string, order: ReadonlyMap<string, number>): number[] {
  const path: string[] = []
  return pointer.split('/').slice(1).map((part) => {
    if (/^\d+$/.test(part)) return Number(part)
    path.push(part)
    return order.get(path.join('.')) ?? Number.MAX_SAFE_INTEGER
  })
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
