import { readFileSync } from 'node:fs'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** The re-issue of a postal licence made long: so many fields on pages of fifty, one in five under a condition, so many steps. */
export function manyFields(fields: number, steps: number): ProcedureDefinition {
  const base: ProcedureDefinition = JSON.parse(readFileSync('schemas/procedures/postal-licence-reissue.json', 'utf8'))
  const all = Array.from({ length: fields }, (_, index) => toField(index))
  const sections = Array.from({ length: Math.ceil(fields / 50) }, (_, page) => ({ id: `s_many_${page}`, key: `nhieu_${page}`, title: { vi: `Trang thêm ${page + 1}`, en: `More ${page + 1}` }, fields: all.slice(page * 50, page * 50 + 50) }))
  const [template] = base.steps
  const more = Array.from({ length: Math.max(0, steps - base.steps.length) }, (_, index) => ({ ...template, id: `st_many_${index}`, key: `them-${index}`, kind: 'review' as const, title: { vi: `Bước thêm ${index}`, en: `Step ${index}` }, status: 4 as const }))
  return { ...base, form: { ...base.form, sections: [...sections, ...base.form.sections] }, steps: [...base.steps, ...more] }
}

function toField(index: number): Field {
  const named = { id: `f_many_${index}`, key: `nhieu_${index}`, label: { vi: `Câu hỏi ${index}`, en: `Question ${index}` } }
  if (index % 5 === 4) return { kind: 'text', ...named, maxLength: 200, visibleWhen: `nhieu_${index - 4} == "b"` }
  if (index % 5 === 0) return { kind: 'single-choice', ...named, options: ['a', 'b'].map((value) => ({ value, label: { vi: `Mục ${value}`, en: `Item ${value}` } })) }
  return index % 5 === 1 ? { kind: 'integer', ...named, minimum: 0 } : { kind: 'text', ...named, maxLength: 100, required: true }
}
