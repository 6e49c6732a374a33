import type { Atom } from '#builder/solve/atom.ts'
import { atomsIn, toFormula, type Formula } from '#builder/solve/formula.ts'
import { search, type Assignment, type Goal } from '#builder/solve/search.ts'
import type { Solution } from '#builder/solve/solution.ts'
import { variablesOf, type Bounds, type Variable } from '#builder/solve/variable.ts'
import { addDays, daysBetween, isCalendarDate } from '#runtime/rules/calendar-date.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'

/** Rules that are to hold all together, or not all. */
export type Want = { all: readonly string[]; holds: boolean }

/** What is asked: answers under which some rules hold, and others do not. */
export type Question = {
  scope: RuleScope
  wants: readonly Want[]
  /** An answer is there only if its condition holds; conditions of the same scope, by the path of the answer. */
  condition?: (path: string) => readonly string[]
  bounds?: (path: string) => Bounds | undefined
} & Circumstances

export type Circumstances = {
  /** The days on which it is asked; without them some day, and every day the rules name. */
  on?: readonly string[]
  /** Answers that may be lacking though they are demanded: while a form is filled in. */
  mayLack?: readonly string[]
}

const someDay = '2026-06-15'
const mostConditions = 4

/**
 * Searches answers. Every value that is found was put to the rule engine; `none` is given only when the values that were
 * tried stand for all there are, and parts nobody could see through were allowed to come out either way.
 */
export function solve(question: Question): Solution {
  const goals = goalsOf(question)
  if (!goals) return { found: 'unknown' }
  const atoms = goals.flatMap(({ formula }) => atomsIn(formula))
  let isProof = !shiftsToday(atoms)
  for (const today of question.on ?? daysOf(atoms)) {
    const found = solveOn(today, goals, atoms, question)
    if (found.found === 'answers') return found
    isProof &&= found.found === 'none'
  }
  return { found: isProof ? 'none' : 'unknown' }
}

function solveOn(today: string, goals: readonly Goal[], atoms: readonly Atom[], { scope, bounds = () => undefined, mayLack = [] }: Question): Solution {
  const context = contextOn(today)
  const variables = variablesOf(atoms, scope, { boundsOf: bounds, mayLack, today })
  const isLoose = ({ isTight, reads }: Atom): boolean => !isTight || variables.some(({ path, isWhole }) => !isWhole && reads.includes(path))
  const seen = variables.filter(({ path }) => atoms.some((atom) => !isLoose(atom) && atom.reads.includes(path)))
  const hasLoose = atoms.some(isLoose)

  const proof = search(goals, seen, context, isLoose)
  if (proof.found !== 'answers' || !hasLoose) return proof.found === 'answers' ? toSolution(proof.answers, goals, variables, context) : proof
  const example = search(goals, variables, context, () => false)
  return example.found === 'answers' ? toSolution(example.answers, goals, variables, context) : { found: 'unknown' }
}

/** Most ask only whether there are answers: the fewest that show it are looked for when they are read. */
function toSolution(answers: Assignment, goals: readonly Goal[], variables: readonly Variable[], context: RuleContext): Solution {
  let fewest: Record<string, unknown> | undefined
  return {
    found: 'answers',
    today: context.today,
    get answers() {
      return (fewest ??= fewestOf(answers, goals, variables, context))
    },
  }
}

/** Each answer that can be left out is. */
function fewestOf(answers: Assignment, goals: readonly Goal[], variables: readonly Variable[], context: RuleContext): Record<string, unknown> {
  const kept = new Map(answers)
  for (const { path, values } of variables) {
    const value = kept.get(path)
    if (value === undefined || !values.includes(undefined)) continue
    const fixed = [...kept].map(([name, own]) => ({ path: name, values: [name === path ? undefined : own], isWhole: true }))
    if (search(goals, fixed, context, () => false).found === 'answers') kept.set(path, undefined)
  }
  return Object.fromEntries([...kept].filter(([, value]) => value !== undefined))
}

/** The rules that are asked about, and for each answer they read that it is there only if its condition holds. */
function goalsOf({ wants, scope, condition = () => [] }: Question): Goal[] | undefined {
  const goals: Goal[] = []
  for (const { all, holds } of wants) {
    const parts = all.map((text) => toFormula(text, scope)).filter((part) => part !== undefined)
    if (parts.length < all.length) return undefined
    goals.push({ formula: { op: 'all', of: parts }, holds })
  }
  const asked = new Set<string>()
  for (const goal of goals) {
    for (const path of atomsIn(goal.formula).flatMap(({ reads }) => reads)) {
      if (asked.has(path) || asked.size > mostConditions) continue
      asked.add(path)
      for (const text of condition(path)) {
        const shown = toFormula(text, scope)
        if (shown) goals.push({ formula: { op: 'any', of: [absence(path), shown] }, holds: true })
      }
    }
  }
  return goals
}

function absence(path: string): Formula {
  const names = path.split('.')
  const evaluate: Atom['evaluate'] = (values) => ({ ok: true, value: names.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), values) === undefined })
  return { op: 'atom', atom: { text: `!has(${path})`, reads: [path], constants: [], links: [], isTight: true, usesToday: false, evaluate } }
}

/** The days on which rules that look at today may come out differently. */
function daysOf(atoms: readonly Atom[]): string[] {
  if (!atoms.some(({ usesToday }) => usesToday)) return [someDay]
  const named = atoms.filter(({ usesToday }) => !usesToday).flatMap(({ constants }) => constants.map(({ value }) => value(someDay)))
  const dates = named.filter((value) => typeof value === 'string').filter(isCalendarDate)
  return [...new Set([someDay, ...dates.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)])])]
}

/** Whether a day reckoned from today meets days that are named: trying the days around those is then no proof. */
function shiftsToday(atoms: readonly Atom[]): boolean {
  const isShifted = atoms.some(({ usesToday, text }) => usesToday && /add|workdays/i.test(text))
  return isShifted && daysOf(atoms).length > 1
}

/** Working days are counted as days: enough for examples, and no proof rests on them. */
function contextOn(today: string): RuleContext {
  return { today, workdays: addDays, workdaysBetween: daysBetween }
}
