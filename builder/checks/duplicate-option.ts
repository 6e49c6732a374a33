import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { optionListsIn } from '#builder/walk/options.ts'
import type { Option } from '#schemas/generated/procedure.ts'

/** Two options of one choice with the same value or the same words. */
export const duplicateOption: Check = (definition, { fields }) =>
  optionListsIn(definition, fields).flatMap(({ options, place, isShared }) => [
    ...(isShared ? [] : repeated(options, place, ({ value }) => value, 'error', 'giá trị', 'value')),
    ...repeated(options, place, ({ label }) => label.vi.trim().toLowerCase(), 'warning', 'nhãn', 'label'),
  ])

function repeated(options: readonly Option[], place: string, of: (option: Option) => string, severity: Finding['severity'], vi: string, en: string): Finding[] {
  const seen = new Set<string>()
  return options.flatMap((option, index) => {
    const isNew = !seen.has(of(option))
    seen.add(of(option))
    if (isNew) return []
    const said = quoted(option.label)
    return toFinding('duplicate-option', severity, {
      place: `${place}/${index}`,
      text: { vi: `Lựa chọn ${said.vi} trùng ${vi} với một lựa chọn ở trên. Hãy sửa hoặc bỏ.`, en: `The option ${said.en} has the ${en} of one above it. Change it, or take it out.` },
      ...(severity === 'error' && { fix: [{ op: 'remove', pointer: `${place}/${index}` }] }),
    })
  })
}
