import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { exportDefinition, importDefinition } from '#builder/publish/export.ts'
import { toDocument } from '#runtime/forms/document.ts'
import { takeDocument } from '#runtime/forms/take-document.ts'
import { judgeContext } from '../../support/form-fixture.ts'
import { authoritySchemas, dialectOf } from './authority-schemas.ts'
import { importedForm, plainAjv } from './imported-form.ts'
import { openApiFiles } from './open-api-files.ts'
import { mutated, randomFrom, sampleDocument } from './sample-document.ts'

/** Twelve changes of each document, and documents made from the schema beside those named. */
function tried(schema: Record<string, unknown>, documents: readonly unknown[]): unknown[] {
  const next = randomFrom(JSON.stringify(schema).length * 31 + 7)
  const made = Array.from({ length: 16 }, (_, index): unknown => JSON.parse(JSON.stringify(sampleDocument(schema, next, index % 2 === 0)) ?? 'null'))
  return [...documents, ...made].flatMap((document) => [document, ...Array.from({ length: 12 }, () => mutated(document, next))])
}

type Imported = Awaited<ReturnType<typeof importedForm>>

function expectParity({ definition, report, form, problemsOf }: Imported, documents: readonly unknown[], isValid: (document: unknown) => boolean): void {
  const faults = checkDefinition(definition).filter(({ severity }) => severity === 'error')
  expect([isPublishable(checkDefinition(definition)), faults]).toEqual([true, []])
  expect(importDefinition(exportDefinition(definition))).toMatchObject({ ok: true })
  expect(report.unsupported).toEqual([])
  for (const document of documents) {
    const problems = problemsOf(document)
    expect(problems.length === 0, `${JSON.stringify(document)} ${JSON.stringify(problems)}`).toBe(isValid(document))
    if (form.document) expect(toDocument(form.document, takeDocument(form, document, judgeContext))).toEqual(document)
  }
}

describe.each(Object.entries(authoritySchemas))('%s', (_name, { schema, draft, documents = [] }) => {
  test('is judged as plain Ajv judges it, and can be published', async () => {
    const dialect = dialectOf(draft)
    const imported = await importedForm({ ...(dialect !== undefined && { $schema: dialect }), ...schema })
    expectParity(imported, tried(schema, documents), plainAjv(schema, draft ?? 7))
  })
})

describe.each(Object.entries(openApiFiles))('OpenAPI: %s', (_name, { file, at, documents }) => {
  test('is judged as plain Ajv judges the component, and can be published', async () => {
    const ajv = new (file.openapi.startsWith('3.0') ? Ajv : Ajv2020)({ strict: false, allErrors: true, logger: false })
    addFormats.default(ajv)
    const validate = ajv.addSchema(file, 'file').compile({ $ref: `file#${at}` })
    const imported = await importedForm(file, { at })
    expectParity(imported, tried({ ...file, $ref: `#${at}` }, documents), (document) => validate(document))
  })
})
