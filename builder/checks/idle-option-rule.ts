import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { Option } from '#schemas/generated/procedure.ts'

/** A rule of an option where options are always offered: in a matrix or a list of banks, own or shared. */
export const idleOptionRule: Check = ({ optionLists = [] }, { fields }) =>
  fields.flatMap(({ field, place }): Finding[] => {
    if (field.kind !== 'matrix' && field.kind !== 'bank-account') return []
    const own = ruledIn(field.options ?? []).map((index) => `${place}/options/${index}/when`)
    const shared = ruledIn(optionLists.find(({ key }) => key === field.optionsFrom)?.options ?? []).length > 0 ? [place] : []
    const said = quoted(field.label)
    return [...own, ...shared].map((at) =>
      toFinding('idle-option-rule', 'error', {
        place: at,
        text: { vi: `${said.vi} luôn đưa ra mọi lựa chọn, nên điều kiện của lựa chọn không có tác dụng. Hãy bỏ điều kiện, hoặc dùng câu hỏi chọn một hay chọn nhiều.`, en: `${said.en} always offers all its options, so the condition of an option has no effect. Take it out, or use a single or multiple choice.` },
      }),
    )
  })

/** Where among the options those with a rule stand. */
function ruledIn(options: readonly Option[]): number[] {
  return options.flatMap(({ when }, index) => (when === undefined ? [] : [index]))
}
