import { isAsked } from '#runtime/fields/is-asked.ts'
import { papersKey } from '#runtime/forms/sections.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Field, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** What a supplement may be asked for: fields by page under their dotted path, papers under their key. */
export type TargetGroup = { title: Text; targets: Target[] }
export type Target = { at: string; title: Text }

export function toTargets(form: Pick<RuntimeForm, 'sections'>, { papers = [] }: ProcedureDefinition): TargetGroup[] {
  const pages = form.sections.filter(({ key }) => key !== papersKey).map(({ title, fields }) => ({ title, targets: fields.flatMap((field) => toFieldTargets(field, [])) }))
  const paperTargets = papers.map(({ key, title }) => ({ at: key, title }))
  const paperTitle = form.sections.find(({ key }) => key === papersKey)?.title ?? { vi: 'Thành phần hồ sơ', en: 'Papers' }
  return [...(paperTargets.length > 0 ? [{ title: paperTitle, targets: paperTargets }] : []), ...pages].filter(({ targets }) => targets.length > 0)
}

/** A repeat group is asked for as a whole; what is computed is nobody's to correct. */
function toFieldTargets(field: Field, above: readonly string[]): Target[] {
  const path = [...above, field.key]
  if (!isAsked(field)) return []
  if (field.kind === 'group') return field.fields.flatMap((inner) => toFieldTargets(inner, path))
  return [{ at: path.join('.'), title: field.label }]
}
