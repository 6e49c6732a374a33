import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { listProblemText } from '#builder/checks/list-problem-text.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import { readList } from '#runtime/lists/read-list.ts'
import type { Field, ListChoiceField, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** More would help nobody who mends a file. */
const mostOfList = 20

/** A long list that cannot be read, or a field that asks below an answer that is not beside it. */
export const faultyList: Check = (definition) => [
  ...(definition.lists ?? []).flatMap(({ csv }, index) =>
    readList(csv).problems.slice(0, mostOfList).map((problem): Finding => ({ code: 'faulty-list', severity: 'error', place: toPointer('lists', index, 'csv'), text: listProblemText(problem) })),
  ),
  ...strayParents(definition),
]

function strayParents(definition: ProcedureDefinition): Finding[] {
  const placed = fieldsIn(definition)
  return placed.flatMap(({ field, form, path, place }): Finding[] => {
    if (field.kind !== 'list-choice' || field.within === undefined) return []
    const isBeside = placed.some((one) => one.form === form && one.path.join('.') === path.join('.') && isParent(field, one.field))
    const { within, label } = field
    return isBeside ? [] : [{ code: 'unknown-reference', severity: 'error', place: `${place}/within`, text: { vi: `“${label.vi}” chọn theo “${within}”, nhưng bên cạnh không có câu hỏi nào như vậy của cùng danh mục.`, en: `“${label.en ?? label.vi}” goes with “${within}”, but no other question of the same list with that key stands beside it.` } }]
  })
}

function isParent(field: ListChoiceField, other: Field): boolean {
  return other !== field && other.kind === 'list-choice' && other.key === field.within && other.list === field.list
}
