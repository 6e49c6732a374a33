import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { conditionsAround, conditionsAt } from '#builder/checks/verdict-of-rule.ts'
import type { ReadRule } from '#builder/walk/read-rules.ts'
import type { Survey } from '#builder/walk/survey.ts'
import { partsOf } from '#builder/walk/rule-parts.ts'

/** A part of a condition that decides nothing: joined by “and” it follows from the rest, joined by “or” it never helps. */
export const needlessPart: Check = (_definition, survey) =>
  conditionsAt(survey, /\/(visibleWhen|requiredWhen|assert|when)$/).flatMap((rule): Finding[] => {
    const { join, parts } = partsOf(rule.text)
    if (parts.length < 2 || parts.length > 8) return []
    const needless = parts.find((part, index) => isNeedless(survey, rule, part, parts.filter((_, other) => other !== index), join))
    if (needless === undefined) return []
    return [toFinding('needless-part', 'warning', { place: rule.place, text: { vi: `Trong điều kiện này, phần “${shorten(needless)}” không quyết định gì. Hãy sửa, hoặc bỏ phần đó.`, en: `In this condition the part “${shorten(needless)}” decides nothing. Correct it, or take it out.` } })]
  })

function isNeedless(survey: Survey, rule: ReadRule, part: string, others: readonly string[], join: 'and' | 'or'): boolean {
  const around = conditionsAround(survey, rule)
  if (part.startsWith('has(') || part.startsWith('!has(')) return false
  const wants = join === 'and' ? [{ all: [...around, ...others], holds: true }, { all: [part], holds: false }] : [{ all: [...around, part], holds: true }, ...others.map((other) => ({ all: [other], holds: false }))]
  return survey.solve(rule.sees, wants).found === 'none'
}
