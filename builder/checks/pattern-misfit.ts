import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

/** A pattern whose own sample the lengths refuse, or that the field can never hold because it stores upper case. */
export const patternMisfit: Check = (_definition, { fields }) =>
  fields.flatMap(({ field, place }) => {
    if (field.kind !== 'text' || !field.pattern) return []
    const { sample } = field.pattern
    const length = Array.from(sample).length
    const said = quoted(field.label)
    if (length > field.maxLength || length < (field.minLength ?? 0)) {
      return toFinding('pattern-misfit', 'error', {
        place: `${place}/pattern`,
        text: { vi: `${said.vi}: mẫu “${sample}” dài ${length} ký tự, ngoài giới hạn của trường. Hãy sửa giới hạn hoặc mẫu.`, en: `${said.en}: the sample “${sample}” has ${length} characters, which the field does not allow. Correct the limits or the sample.` },
        ...(length > field.maxLength && { fix: [{ op: 'set', pointer: `${place}/maxLength`, value: length }] }),
      })
    }
    if (!field.upperCase || sample === sample.toUpperCase()) return []
    return toFinding('pattern-misfit', 'error', {
      place: `${place}/pattern`,
      text: { vi: `${said.vi} được lưu bằng chữ hoa, nhưng mẫu “${sample}” có chữ thường. Hãy bỏ chữ hoa, hoặc sửa mẫu.`, en: `${said.en} is stored in upper case, but the sample “${sample}” has small letters. Leave the case alone, or correct the sample.` },
      fix: [{ op: 'remove', pointer: `${place}/upperCase` }],
    })
  })
