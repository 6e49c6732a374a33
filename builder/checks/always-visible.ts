import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { conditionsAt, isAlwaysTrue } from '#builder/checks/verdict-of-rule.ts'

/** A condition that hides nothing. */
export const alwaysVisible: Check = (_definition, survey) =>
  conditionsAt(survey, /\/visibleWhen$/).flatMap((rule): Finding[] => {
    if (!isAlwaysTrue(survey, rule)) return []
    const said = shorten(rule.text)
    return [toFinding('always-visible', 'warning', { place: rule.place, text: { vi: `Điều kiện hiện “${said}” lúc nào cũng đúng, nên không có tác dụng. Hãy bỏ, hoặc sửa.`, en: `The condition “${said}” always holds, so it hides nothing. Take it out, or correct it.` }, fix: [{ op: 'remove', pointer: rule.place }] })]
  })
