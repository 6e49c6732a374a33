import type { Check } from '#builder/checks/check.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { limits } from '#builder/checks/limits.ts'
import { fieldsIn, formsIn, type PlacedField } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { rulesIn } from '#builder/walk/rules.ts'

/** More fields, depth, options or rules than the documented limits. */
export const tooLarge: Check = (definition) => {
  const fields = fieldsIn(definition)
  const rules = rulesIn(definition)
  return [
    ...formsIn(definition).flatMap(({ form, place }) => over(fields.filter((placed) => placed.form === form).length, limits.fields, place, 'trường trong biểu mẫu', 'fields in this form')),
    ...formsIn(definition).flatMap(({ form, place }) => form.sections.flatMap((_, index) => ofPage(fields, `${place}${toPointer('sections', index)}`))),
    ...fields.filter(({ depth }) => depth === limits.depth + 1).flatMap(({ place, depth }) => over(depth, limits.depth, place, 'mức lồng nhau', 'levels of nesting')),
    ...fields.flatMap(({ field, place }) => ('options' in field ? over(field.options?.length ?? 0, limits.options, place, 'lựa chọn', 'options') : [])),
    ...over(rules.length, limits.rules, '', 'quy tắc', 'rules'),
    ...over(rules.reduce((sum, { text }) => sum + text.length, 0), limits.ruleText, '', 'ký tự trong các quy tắc', 'characters in rules'),
  ]
}

function ofPage(fields: readonly PlacedField[], place: string): Finding[] {
  const here = fields.filter((placed) => placed.place.startsWith(`${place}/`))
  const conditions = here.filter(({ field }) => field.visibleWhen !== undefined || field.requiredWhen !== undefined).length
  return [
    ...over(here.length, limits.fieldsOfPage, place, 'trường trên một trang', 'fields on one page'),
    ...over(conditions, limits.conditionsOfPage, place, 'điều kiện trên một trang', 'conditions on one page'),
  ]
}

function over(count: number, most: number, place: string, vi: string, en: string): Finding[] {
  if (count <= most) return []
  return [{ code: 'too-large', severity: 'error', place, text: { vi: `Có ${count} ${vi}, nhiều nhất là ${most}. Hãy chia nhỏ.`, en: `There are ${count} ${en}, at most ${most} are allowed. Split it.` } }]
}
