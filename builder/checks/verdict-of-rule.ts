import type { Witness } from '#builder/checks/finding.ts'
import type { Solution } from '#builder/solve/solution.ts'
import type { ReadRule } from '#builder/walk/read-rules.ts'
import type { Survey } from '#builder/walk/survey.ts'

/** Places of conditions of a move, an effect, a route, a limit, a part of a letter, an option. */
export const guardPlace = /^\/(transitions|steps|letters|clocks)\/.*\/when$|\/options\/\d+\/when$/

/** Conditions around a rule, under which alone it is asked: of the page, the groups and, for a demand, of the field. */
export function conditionsAround({ shownWhen }: Pick<Survey, 'shownWhen'>, { place }: ReadRule): string[] {
  const own = place.slice(0, place.lastIndexOf('/'))
  const parts = own.split('/')
  const around = parts.map((_, index) => parts.slice(0, index + 1).join('/')).filter((at) => at !== own || !place.endsWith('/visibleWhen'))
  return around.flatMap((at) => shownWhen.get(at) ?? [])
}

/** Whether a rule can hold at all where it is asked. */
export function isNeverTrue(survey: Survey, rule: ReadRule): boolean {
  return survey.solve(rule.sees, [{ all: [...conditionsAround(survey, rule), rule.text], holds: true }]).found === 'none'
}

/**
 * Whether a rule holds whatever is answered, and whatever is not yet: `has` of an answer that is demanded says something
 * while a form is filled in.
 */
export function isAlwaysTrue(survey: Survey, rule: ReadRule): boolean {
  return survey.solve(rule.sees, [{ all: conditionsAround(survey, rule), holds: true }, { all: [rule.text], holds: false }], { mayLack: rule.sees.kind === 'form' ? askedFor(rule.text) : [] }).found === 'none'
}

/** The answers a rule asks whether they are there. */
function askedFor(text: string): string[] {
  return [...text.matchAll(/\bhas\(\s*([\w.]+)\s*\)/g)].flatMap(([, path]) => path ?? [])
}

export function answersWitness(solution: Solution, withDay = false): Witness | undefined {
  if (solution.found !== 'answers') return undefined
  return { kind: 'answers', answers: { ...solution.answers }, ...(withDay && { today: solution.today }) }
}

/** The sound conditions of a definition whose place ends so. */
export function conditionsAt({ rules }: Pick<Survey, 'rules'>, pattern: RegExp): ReadRule[] {
  return rules.filter(({ place, problems, expected }) => expected === 'bool' && problems.length === 0 && pattern.test(place))
}
