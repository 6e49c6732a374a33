import { dialectOf } from '#builder/import-schema/dialect.ts'
import { findSchema } from '#builder/import-schema/find-schema.ts'
import type { FoundSchema } from '#builder/import-schema/find-schema.ts'
import { toFormFields } from '#builder/import-schema/form-fields.ts'
import { cutEndlessParts } from '#builder/import-schema/in-place.ts'
import { asObject } from '#builder/import-schema/json-value.ts'
import { normalise } from '#builder/import-schema/normalise.ts'
import { readForeign } from '#builder/import-schema/read-foreign.ts'
import { indexReferences } from '#builder/import-schema/references.ts'
import { remark } from '#builder/import-schema/report.ts'
import type { ImportReport, Remark } from '#builder/import-schema/report.ts'
import { uiSetting } from '#builder/import-schema/texts.ts'
import { isTooLarge, toDefinition } from '#builder/import-schema/to-definition.ts'
import { toReport } from '#builder/import-schema/to-report.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** `at`: JSON pointer of the schema in the file; `uiSchema`: text of an rjsf uiSchema; `title`: of the procedure. */
export type ImportOptions = { at?: string; uiSchema?: string; title?: string }

export type SchemaImport =
  | { ok: true; definition: ProcedureDefinition; report: ImportReport }
  | { ok: false; refusal: Remark }

/**
 * Makes a definition of a foreign JSON Schema. While the report lists nothing unsupported, judging a document by the
 * form gives what plain Ajv says of it. Never throws; ends within a second for whatever the text says.
 */
export function importSchema(text: string, options: ImportOptions = {}): SchemaImport {
  const read = readForeign(text)
  if (!read.ok) return read
  const ui = options.uiSchema === undefined ? undefined : readForeign(options.uiSchema)
  if (ui && !ui.ok) return ui
  const found = findSchema(read.value, options.at)
  if (!found) return { ok: false, refusal: remark(options.at ?? '', '', 'no-schema') }
  return build(found, { ...options, ...(ui && { ui: asObject(ui.value) }) })
}

function build(found: FoundSchema, { ui = found.ui, title }: ImportOptions & { ui?: FoundSchema['ui'] }): SchemaImport {
  const dialect = dialectOf(found.root, asObject(found.start) ?? {})
  const normalised = normalise(found.start, found.pointer, indexReferences(found.root, dialect), dialect)
  const cut = cutEndlessParts(normalised)
  const form = toFormFields(normalised, ui)
  const definition = toDefinition(normalised, form, title ?? titleIn(ui))
  if (isTooLarge(definition)) return { ok: false, refusal: remark(found.prefix + found.pointer, '', 'too-many-values') }
  return { ok: true, definition, report: toReport(normalised, form, cut, found) }
}

const titleIn = (ui: FoundSchema['ui']): string | undefined => {
  const title = uiSetting(ui, 'title')
  return typeof title === 'string' ? title : undefined
}
