import { definitionWith, field } from '../../support/form-fixture.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/**
 * A form of so many questions on one page, of which every so many-th is shown only after a certain answer. The kinds are
 * those an authority asks most: texts, numbers, dates, choices.
 */
export function formOf(size: number, conditions: number, by: Conditions = 'simple'): ProcedureDefinition {
  const every = conditions === 0 ? Infinity : Math.floor(size / conditions)
  const fields = Array.from({ length: size }, (_, index) => questionAt(index, every, by))
  return definitionWith({ fields, title: { vi: `Biểu mẫu ${size} câu hỏi`, en: `A form of ${size} questions` } })
}

/** Conditions that compare a field with a value, or such that calculate: those need what runs rules. */
export type Conditions = 'simple' | 'calculated'

/** The field keys are typed into: its text shows and hides others. */
export const typedKey = 'cau_0'

function questionAt(index: number, every: number, by: Conditions): Field {
  const when = index > 0 && index % every === every - 1 ? { visibleWhen: conditionAt(index, by) } : {}
  const own = { key: `cau_${index}`, label: { vi: `Câu hỏi số ${index + 1} của biểu mẫu`, en: `Question ${index + 1}` }, ...when }
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: { vi: `Phương án ${value}`, en: `Choice ${value}` } }))
  switch (index % 8) {
    case 1:
      return field({ kind: 'integer', ...own, minimum: 0, maximum: 1_000_000 })
    case 2:
      return field({ kind: 'email', ...own })
    case 3:
      return field({ kind: 'yes-no', ...own })
    case 4:
      return field({ kind: 'date', ...own })
    case 5:
      return field({ kind: 'single-choice', ...own, display: 'radio', options })
    case 6:
      return field({ kind: 'single-choice', ...own, display: 'select', options })
    case 7:
      return field({ kind: 'long-text', ...own, maxLength: 2000 })
    default:
      return field({ kind: 'text', ...own, maxLength: 200, ...(index % 16 === 0 && { required: true }) })
  }
}

/** Shown from the start unless a text says otherwise, so that all questions are drawn. */
function conditionAt(index: number, by: Conditions): string {
  if (by === 'calculated') return `!has(${typedKey}) || size(${typedKey}) + ${index} < ${index + 1000}`
  return index % 2 === 0 ? `!(${typedKey} == "ẩn")` : `!(${typedKey} in ["ẩn", "bỏ"])`
}
