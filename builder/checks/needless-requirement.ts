import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

/** A condition under which a field is demanded that is always demanded: the condition means nothing. */
export const needlessRequirement: Check = ({ papers = [] }, { fields }) =>
  [...fields.map(({ field, place }) => ({ part: field, name: field.label, place })), ...papers.map((part, index) => ({ part, name: part.title, place: `/papers/${index}` }))].flatMap(({ part, name, place }) => {
    if (part.required !== true || part.requiredWhen === undefined) return []
    const said = quoted(name)
    return toFinding('needless-requirement', 'warning', {
      place: `${place}/requiredWhen`,
      text: { vi: `${said.vi} luôn bắt buộc, nên điều kiện bắt buộc không có tác dụng. Hãy bỏ một trong hai.`, en: `${said.en} is always demanded, so the condition has no effect. Take one of them out.` },
      fix: [{ op: 'remove', pointer: `${place}/requiredWhen` }],
    })
  })
