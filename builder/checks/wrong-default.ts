import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

/** A choice that starts with an option it does not offer. */
export const wrongDefault: Check = (definition, { fields }) =>
  fields.flatMap(({ field, place }) => {
    if (field.kind !== 'single-choice' || field.default === undefined) return []
    const options = field.options ?? definition.optionLists?.find(({ key }) => key === field.optionsFrom)?.options ?? []
    if (options.some(({ value }) => value === field.default)) return []
    const said = quoted(field.label)
    return toFinding('wrong-default', 'error', {
      place: `${place}/default`,
      text: { vi: `${said.vi} chọn sẵn “${field.default}”, nhưng không có lựa chọn này. Hãy chọn một lựa chọn có thật, hoặc bỏ chọn sẵn.`, en: `${said.en} starts with “${field.default}”, which is none of its options. Choose one that exists, or start with none.` },
      fix: [{ op: 'remove', pointer: `${place}/default` }],
    })
  })
