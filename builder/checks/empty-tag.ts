import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { letterScope } from '#builder/walk/letter-scope.ts'
import { tagsIn } from '#builder/walk/letter-tags.ts'

/** A sentence of a letter or notice around an answer that may be missing. A line without a value is left out by itself. */
export const emptyTag: Check = (definition, survey) => {
  const scope = letterScope(definition, survey)
  const own = new Set(definition.form.sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
  return tagsIn(definition).flatMap(({ path, place, isLine, when }): Finding[] => {
    const isAnswer = own.has(path.split('.')[0] ?? '')
    if (isLine || when !== undefined || !isAnswer || !scope.find(path)?.optional || place.endsWith('/en')) return []
    return [toFinding('empty-tag', 'warning', { place, text: { vi: `Thẻ {{${path}}} có thể không có câu trả lời, câu này sẽ hụt chữ. Hãy thêm điều kiện has(${path}) cho đoạn, hoặc chuyển thành dòng.`, en: `The tag {{${path}}} may be unanswered, leaving a hole in the sentence. Print it only when has(${path}), or make it a line.` } })]
  })
}
