import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { fieldsIn, formsIn } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { surroundingNames } from '#runtime/fields/rule-scope.ts'
import { papersKey } from '#runtime/forms/sections.ts'
import { reservedNames } from '#runtime/rules/rule-type.ts'

/** Keys that mean something else in rules or answers; `constructor` is a member of every JavaScript object. */
const reserved = new Set([...reservedNames, ...surroundingNames, papersKey])
/** Addresses beside the pages of a draft, and the page of its papers. */
const reservedForSections = new Set(['review', 'discard', 'copy', 'pdf', papersKey])

export const reservedKey: Check = (definition) => [
  ...fieldsIn(definition).flatMap(({ field: { key }, place, path }) => (key === 'constructor' || (path.length === 0 && reserved.has(key)) ? [toFinding(key, place)] : [])),
  ...formsIn(definition).flatMap(({ form, place }) =>
    form.sections.flatMap(({ key }, index) => (reservedForSections.has(key) ? [toFinding(key, `${place}${toPointer('sections', index)}`)] : [])),
  ),
]

function toFinding(key: string, place: string): Finding {
  return { code: 'reserved-key', severity: 'error', place, text: { vi: `Khóa “${key}” đã có nghĩa riêng trong hệ thống. Hãy đặt khóa khác.`, en: `The key “${key}” has a meaning of its own here. Choose another key.` } }
}
