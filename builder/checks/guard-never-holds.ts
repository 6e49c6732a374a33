import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { conditionsAt, guardPlace, isNeverTrue } from '#builder/checks/verdict-of-rule.ts'

/** A move, effect, route, option or part of a letter under a condition that never holds. */
export const guardNeverHolds: Check = (_definition, survey) =>
  conditionsAt(survey, guardPlace).flatMap((rule): Finding[] => {
    if (!isNeverTrue(survey, rule)) return []
    const said = shorten(rule.text)
    return [toFinding('guard-never-holds', 'error', { place: rule.place, text: { vi: `Điều kiện “${said}” không bao giờ đúng, nên phần này không bao giờ xảy ra. Hãy sửa điều kiện, hoặc bỏ phần này.`, en: `The condition “${said}” can never hold, so this never happens. Correct it, or take this out.` } })]
  })
