import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { answersWitness, conditionsAt, isAlwaysTrue, isNeverTrue } from '#builder/checks/verdict-of-rule.ts'

/** A rule over the answers that refuses everybody, or nobody. */
export const deadConstraint: Check = (_definition, survey) =>
  conditionsAt(survey, /\/rules\/\d+\/assert$/).flatMap((rule): Finding[] => {
    const said = shorten(rule.text)
    if (isNeverTrue(survey, rule)) {
      const broken = survey.solve(rule.sees, [{ all: [`!(${rule.text})`], holds: true }])
      return [toFinding('dead-constraint', 'error', { place: rule.place, text: { vi: `Không câu trả lời nào thỏa “${said}”: ai cũng bị báo lỗi. Hãy sửa quy tắc.`, en: `No answers meet “${said}”: everybody is refused. Correct the rule.` }, witness: answersWitness(broken) })]
    }
    if (!isAlwaysTrue(survey, rule)) return []
    return [toFinding('dead-constraint', 'warning', { place: rule.place, text: { vi: `“${said}” lúc nào cũng đúng, nên quy tắc không bao giờ báo gì. Hãy bỏ, hoặc sửa.`, en: `“${said}” always holds, so the rule never says anything. Take it out, or correct it.` }, fix: [{ op: 'remove', pointer: rule.place.replace(/\/assert$/, '') }] })]
  })
