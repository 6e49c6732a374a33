import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A choice that is none: fewer than two options. A demanded choice of one states a fact, and one bank is a bank. */
export const unclearOption: Check = (definition, { fields }) =>
  fields.flatMap(({ field, place }) => {
    if (!isChoice(field)) return []
    const options = field.options ?? definition.optionLists?.find(({ key }) => key === field.optionsFrom)?.options
    const said = quoted(field.label)
    if (!options) return field.optionsFrom === undefined ? toFinding('unclear-option', 'error', { place, text: { vi: `${said.vi} chưa có lựa chọn nào. Hãy thêm lựa chọn, hoặc chọn một danh sách.`, en: `${said.en} has no options. Add some, or choose a list.` } }) : []
    if (options.length > 1 || (options.length === 1 && (field.required || field.kind === 'bank-account'))) return []
    return toFinding('unclear-option', options.length === 0 ? 'error' : 'warning', {
      place,
      text: { vi: `${said.vi} chỉ có ${options.length} lựa chọn: người dân không có gì để chọn. Hãy thêm lựa chọn, hoặc dùng loại trường khác.`, en: `${said.en} has ${options.length} option: there is nothing to choose. Add options, or use another kind of field.` },
    })
  })

function isChoice(field: Field): field is Extract<Field, { kind: 'single-choice' | 'multiple-choice' | 'matrix' | 'bank-account' }> {
  return field.kind === 'single-choice' || field.kind === 'multiple-choice' || field.kind === 'matrix' || field.kind === 'bank-account'
}
