import type { Atom } from '#builder/solve/atom.ts'
import { atomsIn, truthOf, type Formula, type Truth } from '#builder/solve/formula.ts'
import type { Variable } from '#builder/solve/variable.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'

/** A formula and whether it is to hold. What fails does not hold. */
export type Goal = { formula: Formula; holds: boolean }

export type Assignment = ReadonlyMap<string, unknown>
export type Found = { found: 'answers'; answers: Assignment } | { found: 'none' } | { found: 'unknown' }

/** Assignments looked at before the search gives up. */
const mostTried = 4_000

/** Searches values of the variables under which every goal is met, giving up a branch as soon as one cannot be. */
export function search(goals: readonly Goal[], variables: readonly Variable[], context: RuleContext, isFree: (atom: Atom) => boolean): Found {
  const ordered = inOrder(goals, variables)
  const assignment = new Map<string, unknown>()
  const free = new Map<string, Truth>()
  const evaluate = evaluator(assignment, context)
  const truth = (atom: Atom): Truth => (isFree(atom) ? (free.get(atom.text) ?? 'open') : evaluate(atom))
  const isLost = () => goals.some(({ formula, holds }) => isMissed(truthOf(formula, truth), holds))
  let tried = 0

  const descend = (depth: number): boolean => {
    tried += 1
    if (tried > mostTried || isLost()) return false
    const next = ordered[depth]
    if (!next) return true
    for (const value of next.values) {
      next.put(value, assignment, free)
      if (descend(depth + 1)) return true
    }
    next.clear(assignment, free)
    return false
  }
  if (descend(0)) return { found: 'answers', answers: new Map(assignment) }
  return { found: tried > mostTried ? 'unknown' : 'none' }

  function inOrder(of: readonly Goal[], all: readonly Variable[]): Choice[] {
    const loose = [...new Set(of.flatMap(({ formula }) => atomsIn(formula)).filter(isFree).map(({ text }) => text))]
    return [...all.toSorted((a, b) => a.values.length - b.values.length).map(answerChoice), ...loose.map(truthChoice)]
  }
}

type Choice = {
  values: readonly unknown[]
  put: (value: unknown, assignment: Map<string, unknown>, free: Map<string, Truth>) => void
  clear: (assignment: Map<string, unknown>, free: Map<string, Truth>) => void
}

function answerChoice({ path, values }: Variable): Choice {
  return { values, put: (value, assignment) => void assignment.set(path, value), clear: (assignment) => void assignment.delete(path) }
}

/** An atom nothing is known of may come out either way. */
function truthChoice(text: string): Choice {
  return { values: ['true', 'false'], put: (value, _assignment, free) => void free.set(text, value === 'true' ? 'true' : 'false'), clear: (_assignment, free) => void free.delete(text) }
}

function isMissed(truth: Truth, holds: boolean): boolean {
  if (truth === 'open') return false
  return (truth === 'true') !== holds
}

/** Evaluates atoms by the rule engine, once for the same answers. */
function evaluator(assignment: Assignment, context: RuleContext): (atom: Atom) => Truth {
  const known = new Map<Atom, Map<string, Truth>>()
  return (atom) => {
    if (atom.reads.some((path) => !assignment.has(path))) return 'open'
    const results = known.get(atom) ?? new Map<string, Truth>()
    known.set(atom, results)
    const key = JSON.stringify(atom.reads.map((path) => assignment.get(path) ?? null))
    const truth = results.get(key) ?? toTruth(atom.evaluate(toValues(atom.reads.map((path) => [path, assignment.get(path)])), context))
    results.set(key, truth)
    return truth
  }
}

function toTruth(result: ReturnType<Atom['evaluate']>): Truth {
  if (!result.ok) return 'fails'
  return result.value === true ? 'true' : 'false'
}

/** Answers as rules see them, from their paths. */
export function toValues(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [path, value] of entries) if (value !== undefined) put(values, path.split('.'), value)
  return values
}

function put(holder: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return
  if (rest.length === 0) holder[name] = value
  else {
    const known = holder[name]
    const inner: Record<string, unknown> = typeof known === 'object' && known !== null && !Array.isArray(known) ? { ...known } : {}
    put(inner, rest, value)
    holder[name] = inner
  }
}
