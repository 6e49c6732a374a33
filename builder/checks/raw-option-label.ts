import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { optionListsIn } from '#builder/walk/options.ts'

/** An option that shows its code instead of words. */
export const rawOptionLabel: Check = (definition, { fields }) =>
  optionListsIn(definition, fields).flatMap(({ options, place }) =>
    options.flatMap(({ value, label }, index) =>
      label.vi === value && /^[a-z0-9]+([_-][a-z0-9]+)+$/.test(value)
        ? toFinding('raw-option-label', 'warning', {
            place: `${place}/${index}/label`,
            text: { vi: `Lựa chọn hiện mã “${value}” thay vì chữ. Hãy viết điều người dân đọc được.`, en: `The option shows its code “${value}”. Write words people can read.` },
          })
        : [],
    ),
  )
