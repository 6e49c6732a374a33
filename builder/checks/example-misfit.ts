import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A sample answer that the field itself would refuse for its length. */
export const exampleMisfit: Check = (_definition, { fields }) =>
  fields.flatMap(({ field, place }) => {
    const { example } = field
    if (example === undefined || fits(field, example)) return []
    const said = quoted(field.label)
    return toFinding('example-misfit', 'warning', {
      place: `${place}/example`,
      text: { vi: `${said.vi}: ví dụ “${example}” không đúng giới hạn của chính trường này. Hãy sửa ví dụ.`, en: `${said.en}: the example “${example}” is outside the limits of the field. Correct the example.` },
    })
  })

function fits(field: Field, example: string): boolean {
  const length = Array.from(example).length
  if (field.kind === 'text' || field.kind === 'long-text') return length <= field.maxLength && length >= (field.minLength ?? 0)
  if (field.kind !== 'integer' && field.kind !== 'money') return true
  const number = Number(example.replaceAll(/[.\s]/g, ''))
  return Number.isNaN(number) || (number >= (field.minimum ?? number) && number <= (field.maximum ?? number))
}
