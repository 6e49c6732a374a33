import { toOpenSchema } from '#builder/publish/document-schema.ts'
import { toFormSchema } from '#builder/publish/form-schema.ts'
import { documentMap, type DocumentMap } from '#runtime/forms/document.ts'
import { planForm } from '#runtime/forms/form-plan.ts'
import { papersOf, sectionsOf, toOptionsOf } from '#runtime/forms/sections.ts'
import type { Form, ProcedureDefinition } from '#schemas/generated/procedure.ts'

export type JsonSchema = ReturnType<typeof toFormSchema>

/** What the answers of a form must be. `closed`: without what a document taken from elsewhere may hold beside them. */
export function answersSchema(definition: ProcedureDefinition, form: Form): { schema: JsonSchema; closed: JsonSchema; members: DocumentMap | undefined } {
  const sections = sectionsOf(form, papersOf(definition, form.key))
  const closed = toFormSchema(form, planForm(sections), toOptionsOf(definition.optionLists))
  const members = form.key === definition.form.key ? documentMap(definition) : undefined
  return { schema: members ? toOpenSchema(closed, form.sections.flatMap(({ fields }) => fields), members) : closed, closed, members }
}
