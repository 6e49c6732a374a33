import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { conditionsAt, guardPlace, isAlwaysTrue } from '#builder/checks/verdict-of-rule.ts'

/** A move, effect, route, option or part of a letter under a condition that always holds. */
export const guardAlwaysHolds: Check = (_definition, survey) =>
  conditionsAt(survey, guardPlace).flatMap((rule): Finding[] => {
    if (!isAlwaysTrue(survey, rule)) return []
    const said = shorten(rule.text)
    const fix = rule.place.includes('/routes/') ? undefined : [{ op: 'remove' as const, pointer: rule.place }]
    return [toFinding('guard-always-holds', 'warning', { place: rule.place, text: { vi: `Điều kiện “${said}” lúc nào cũng đúng, nên không chặn gì. Hãy bỏ, hoặc sửa.`, en: `The condition “${said}” always holds, so it keeps nothing back. Take it out, or correct it.` }, fix })]
  })
