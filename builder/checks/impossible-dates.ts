import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { RulePlace } from '#runtime/fields/rule-scope.ts'

/** A first day that is always after the last: no date is ever right. */
export const impossibleDates: Check = (_definition, survey) => {
  const sound = new Set(survey.rules.filter(({ problems }) => problems.length === 0).map(({ place }) => place))
  return survey.fields.flatMap(({ field, place, form, row }): Finding[] => {
    if (field.kind !== 'date' || field.notBefore === undefined || field.notAfter === undefined || !sound.has(`${place}/notBefore`) || !sound.has(`${place}/notAfter`)) return []
    const sees: RulePlace = { kind: 'form', form: form.key, ...(row && { row }) }
    if (survey.solve(sees, [{ all: [`(${field.notBefore}) <= (${field.notAfter})`], holds: true }]).found !== 'none') return []
    const said = quoted(field.label)
    return [toFinding('impossible-dates', 'error', { place: `${place}/notBefore`, text: { vi: `${said.vi}: ngày sớm nhất luôn sau ngày muộn nhất, không ngày nào đúng. Hãy sửa một trong hai.`, en: `${said.en}: the first day is always after the last, so no date is right. Correct one of them.` } })]
  })
}
