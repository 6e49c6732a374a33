import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { namesInRule } from '#builder/walk/rule-names.ts'

/** A choice that starts, at once or by its rule, with an option it does not offer. */
export const wrongDefault: Check = (definition, { fields }) =>
  fields.flatMap(({ field, place }) => {
    if (field.kind !== 'single-choice') return []
    const options = field.options ?? definition.optionLists?.find(({ key }) => key === field.optionsFrom)?.options ?? []
    const starts = [
      ...(field.default === undefined ? [] : [{ value: field.default, member: 'default' }]),
      ...(field.initial === undefined ? [] : namesInRule(field.initial).results.map(({ value }) => ({ value, member: 'initial' }))),
    ]
    const stray = starts.filter((start) => options.every(({ value }) => value !== start.value))
    const said = quoted(field.label)
    return stray.map(({ value, member }) =>
      toFinding('wrong-default', 'error', {
        place: `${place}/${member}`,
        text: { vi: `${said.vi} chọn sẵn “${value}”, nhưng không có lựa chọn này. Hãy chọn một lựa chọn có thật, hoặc bỏ chọn sẵn.`, en: `${said.en} starts with “${value}”, which is none of its options. Choose one that exists, or start with none.` },
        fix: [{ op: 'remove', pointer: `${place}/${member}` }],
      }),
    )
  })
