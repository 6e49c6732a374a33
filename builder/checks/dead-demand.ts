import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { conditionsAt, isAlwaysTrue, isNeverTrue } from '#builder/checks/verdict-of-rule.ts'

/** A demand under a condition that never holds where the field is shown, or always does. */
export const deadDemand: Check = (_definition, survey) =>
  conditionsAt(survey, /\/requiredWhen$/).flatMap((rule): Finding[] => {
    const said = shorten(rule.text)
    const part = rule.place.slice(0, rule.place.lastIndexOf('/'))
    if (isNeverTrue(survey, rule)) return [toFinding('dead-demand', 'error', { place: rule.place, text: { vi: `Phần này không bao giờ bắt buộc: “${said}” không thể đúng khi phần này hiện. Hãy sửa điều kiện.`, en: `This part is never demanded: “${said}” cannot hold while it is shown. Correct the condition.` }, fix: [{ op: 'remove', pointer: rule.place }] })]
    if (!isAlwaysTrue(survey, rule)) return []
    return [toFinding('dead-demand', 'notice', { place: rule.place, text: { vi: `“${said}” luôn đúng khi phần này hiện. Hãy đặt là bắt buộc thay cho điều kiện.`, en: `“${said}” always holds while this part is shown. Make it required instead.` }, fix: [{ op: 'remove', pointer: rule.place }, { op: 'set', pointer: `${part}/required`, value: true }] })]
  })
