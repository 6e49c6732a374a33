import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { ruleProblemText } from '#builder/checks/rule-problem-text.ts'

/** A rule that does not parse, names what is not there, mixes types, reads an absent answer unguarded or costs too much. */
export const faultyRule: Check = (_definition, { rules }) =>
  rules.flatMap(({ problems, place, text }) => problems.map((problem) => toFinding(`rule-${problem.code}`, 'error', { place, text: ruleProblemText(problem, text) })))
