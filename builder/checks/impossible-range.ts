import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Fix } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A least above the greatest: no answer is ever right. */
export const impossibleRange: Check = (_definition, { fields }) =>
  fields.flatMap(({ field, place }) =>
    rangesOf(field).flatMap(({ least, most, from, to }) => {
      if (least === undefined || most === undefined || least <= most) return []
      const said = quoted(field.label)
      return toFinding('impossible-range', 'error', {
        place: `${place}${from}`,
        text: { vi: `${said.vi}: mức thấp nhất (${least}) lớn hơn mức cao nhất (${most}), không câu trả lời nào đúng. Hãy sửa một trong hai.`, en: `${said.en}: the least (${least}) is above the greatest (${most}), so no answer is right. Correct one of them.` },
        fix: swap(`${place}${from}`, least, `${place}${to}`, most),
      })
    }),
  )

type Range = { least: number | string | undefined; most: number | string | undefined; from: string; to: string }

function rangesOf(field: Field): Range[] {
  if (field.kind === 'geo-point') {
    const { within } = field
    return within ? [{ least: within.south, most: within.north, from: '/within/south', to: '/within/north' }, { least: within.west, most: within.east, from: '/within/west', to: '/within/east' }] : []
  }
  return [
    ...('minimum' in field || 'maximum' in field ? [{ least: field.minimum, most: field.maximum, from: '/minimum', to: '/maximum' }] : []),
    ...('maxLength' in field ? [{ least: field.minLength, most: field.maxLength, from: '/minLength', to: '/maxLength' }] : []),
    ...(field.kind === 'multiple-choice' ? [{ least: field.minItems, most: field.maxItems ?? field.options?.length, from: '/minItems', to: '/maxItems' }] : []),
  ]
}

function swap(from: string, least: number | string, to: string, most: number | string): Fix {
  return [
    { op: 'set', pointer: from, value: most },
    { op: 'set', pointer: to, value: least },
  ]
}
