import type { FormFields } from '#builder/import-schema/form-fields.ts'
import type { Normalised } from '#builder/import-schema/normalise.ts'
import { toSections } from '#builder/import-schema/pages.ts'
import { shapeOf } from '#builder/import-schema/shape.ts'
import { toSkeleton } from '#builder/import-schema/skeleton.ts'
import { bothLanguages, helpOf, textOf } from '#builder/import-schema/texts.ts'
import { definitionLimits } from '#builder/publish/export.ts'
import { fitsStrictJson } from '#schemas/strict-json.ts'
import type { Constraint, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** The definition around the fields: the schema itself is its constraint. */
export function toDefinition(normalised: Normalised, form: FormFields, given: string | undefined): ProcedureDefinition {
  const shape = shapeOf([normalised.schema], normalised)
  const title = bothLanguages(given ?? textOf(shape, 'title', normalised) ?? 'Biểu mẫu')
  const { schema, defs } = normalised
  const constraint: Constraint = {
    id: 'c_schema',
    key: 'schema',
    pointer: '',
    reason: { vi: 'Lược đồ gốc của biểu mẫu', en: 'The original schema of the form' },
    schema: typeof schema === 'boolean' || Object.keys(defs).length === 0 ? schema : { ...schema, $defs: defs },
  }
  return { ...toSkeleton(title, helpOf(shape, undefined, normalised), toSections(form.fields, title)), constraints: [constraint], document: form.members }
}

/** A definition is read within limits of its own. */
export function isTooLarge(definition: ProcedureDefinition): boolean {
  return !fitsStrictJson(definition, definitionLimits)
}
