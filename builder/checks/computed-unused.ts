import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { tagPathsIn } from '#builder/walk/letter-tags.ts'

/** A yes-or-no that is computed and that nothing looks at. Computed amounts and dates are there to be read. */
export const computedUnused: Check = (definition, { fields, rules }) => {
  const read = new Set([...rules.flatMap(({ reads }) => reads), ...tagPathsIn(definition)].map((path) => path.split('.').at(-1)))
  return fields.flatMap(({ field, place }) => {
    if (field.kind !== 'computed' || field.type !== 'yes-no' || read.has(field.key)) return []
    const said = quoted(field.label)
    return toFinding('computed-unused', 'warning', {
      place,
      text: { vi: `${said.vi} được tính nhưng không quy tắc hay văn bản nào dùng. Hãy bỏ, hoặc dùng trong một điều kiện.`, en: `${said.en} is computed, but no rule or letter uses it. Take it out, or use it in a condition.` },
    })
  })
}
