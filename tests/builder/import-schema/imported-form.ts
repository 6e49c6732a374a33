import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import type { ImportOptions } from '#builder/import-schema/import-schema.ts'
import { toNfc } from '#builder/publish/canonical.ts'
import { judge } from '#runtime/forms/judge.ts'
import { takeDocument } from '#runtime/forms/take-document.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import { judgeContext, loadedForm } from '../../support/form-fixture.ts'

/** Plain Ajv, as anybody would use it; `$schema` and the `id` of draft 4 are names it does not take. */
export function plainAjv(schema: unknown, draft: 7 | 2019 | 2020 = 7): (document: unknown) => boolean {
  const options = { strict: false, allErrors: true, logger: false } as const
  const ajv = draft === 7 ? new Ajv(options) : draft === 2019 ? new Ajv2019(options) : new Ajv2020(options)
  addFormats.default(ajv)
  const plain: unknown = typeof schema === 'object' && schema !== null ? { ...schema, $schema: undefined, id: undefined } : schema
  const validate = ajv.compile(JSON.parse(JSON.stringify(plain)))
  return (document) => validate(document)
}

/** Imports, compiles and loads a schema; `problemsOf` judges a document as a filed one. */
export async function importedForm(schema: unknown, options: ImportOptions = {}) {
  const made = importSchema(JSON.stringify(schema), options)
  if (!made.ok) throw new Error(`${made.refusal.pointer} ${made.refusal.reason.en}`)
  const form = await loadedForm(made.definition)
  const problemsOf = (document: unknown): AnswerProblem[] => judge(form, takeDocument(form, toNfc(document), judgeContext), judgeContext).problems
  return { ...made, form, problemsOf }
}
