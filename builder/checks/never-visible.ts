import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { conditionsAt, isNeverTrue } from '#builder/checks/verdict-of-rule.ts'

/** A field, page or paper that no answers ever show. */
export const neverVisible: Check = (_definition, survey) =>
  conditionsAt(survey, /\/visibleWhen$/).flatMap((rule): Finding[] => {
    if (!isNeverTrue(survey, rule)) return []
    const said = shorten(rule.text)
    return [toFinding('never-visible', 'error', { place: rule.place, text: { vi: `Không câu trả lời nào làm phần này hiện ra: điều kiện “${said}” không bao giờ đúng. Hãy sửa điều kiện, hoặc bỏ phần này.`, en: `No answers ever show this part: the condition “${said}” can never hold. Correct it, or take the part out.` } })]
  })
