import type { Check } from '#builder/checks/check.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import { surroundingNames } from '#runtime/fields/rule-scope.ts'
import { papersKey } from '#runtime/forms/sections.ts'
import { reservedNames } from '#runtime/rules/rule-type.ts'

/** Keys that mean something else in rules or answers; `constructor` is a member of every JavaScript object. */
const reserved = new Set([...reservedNames, ...surroundingNames, papersKey])

export const reservedKey: Check = (definition) =>
  fieldsIn(definition).flatMap(({ field: { key }, place, path }) => {
    const isTaken = key === 'constructor' || (path.length === 0 && reserved.has(key))
    if (!isTaken) return []
    return [{ code: 'reserved-key', severity: 'error', place, text: { vi: `Khóa “${key}” đã có nghĩa riêng trong hệ thống. Hãy đặt khóa khác.`, en: `The key “${key}” has a meaning of its own here. Choose another key.` } }]
  })
