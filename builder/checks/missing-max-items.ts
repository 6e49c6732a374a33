import type { Check } from '#builder/checks/check.ts'
import { fieldsIn } from '#builder/walk/fields.ts'

/** Rows without an upper bound: neither page, nor rule cost, nor storage could be bounded. */
export const missingMaxItems: Check = (definition) =>
  fieldsIn(definition).flatMap(({ field, place }) => {
    if (field.kind !== 'repeat') return []
    if (field.maxItems === undefined) return [{ code: 'missing-max-items', severity: 'error', place, text: { vi: `“${field.label.vi}” chưa có số dòng tối đa. Hãy đặt một con số, ví dụ 20.`, en: `“${field.label.en ?? field.label.vi}” has no greatest number of rows. Set one, for example 20.` } }]
    if ((field.minItems ?? 0) <= field.maxItems) return []
    return [{ code: 'missing-max-items', severity: 'error', place, text: { vi: `“${field.label.vi}” đòi ít nhất ${field.minItems} dòng nhưng chỉ cho ${field.maxItems}.`, en: `“${field.label.en ?? field.label.vi}” asks for at least ${field.minItems} rows but allows only ${field.maxItems}.` } }]
  })
