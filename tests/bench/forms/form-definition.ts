import { definitionWith, field } from '../../support/form-fixture.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/**
 * A form of so many questions on one page, of which every so many-th is shown only after a certain answer. The kinds are
 * those an authority asks most: texts, numbers, dates, choices.
 */
export function formOf(size: number, conditions: number): ProcedureDefinition {
  const every = conditions === 0 ? Infinity : Math.floor(size / conditions)
  const fields = Array.from({ length: size }, (_, index) => questionAt(index, every))
  return definitionWith({ fields, title: { vi: `Biểu mẫu ${size} câu hỏi`, en: `A form of ${size} questions` } })
}

/** The field keys are typed into: its text shows and hides others. */
export const typedKey = 'cau_0'

function questionAt(index: number, every: number): Field {
  const when = index > 0 && index % every === every - 1 ? { visibleWhen: conditionAt(index) } : {}
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
function conditionAt(index: number): string {
  return index % 2 === 0 ? `!(${typedKey} == "ẩn")` : `!(${typedKey} in ["ẩn", "bỏ"])`
}
