import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isDeepStrictEqual as isEqual } from 'node:util'
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

/** What is not as it should be: faults that keep the form from being published, verdicts unlike Ajv's, documents that come back changed. */
function faultsOf({ definition, report, form, problemsOf }: Imported, documents: readonly unknown[], isValid: (document: unknown) => boolean): unknown[] {
  const findings = checkDefinition(definition)
  const isRead = isPublishable(findings) && importDefinition(exportDefinition(definition)).ok
  const judgedOtherwise = documents.filter((document) => (problemsOf(document).length === 0) !== isValid(document))
  const changed = documents.filter((document) => form.document && !isEqual(toDocument(form.document, takeDocument(form, document, judgeContext)), document))
  return [...(isRead ? [] : findings), ...report.unsupported, ...judgedOtherwise, ...changed]
}

describe.each(Object.entries(authoritySchemas))('%s', (_name, { schema, draft, documents = [] }) => {
  test('is judged as plain Ajv judges it, and can be published', async () => {
    const dialect = dialectOf(draft)
    const imported = await importedForm({ ...(dialect !== undefined && { $schema: dialect }), ...schema })
    expect(faultsOf(imported, tried(schema, documents), plainAjv(schema, draft ?? 7))).toEqual([])
  })
})

describe.each(Object.entries(openApiFiles))('OpenAPI: %s', (_name, { file, at, documents }) => {
  test('is judged as plain Ajv judges the component, and can be published', async () => {
    const ajv = new (file.openapi.startsWith('3.0') ? Ajv : Ajv2020)({ strict: false, allErrors: true, logger: false })
    addFormats.default(ajv)
    const validate = ajv.addSchema(file, 'file').compile({ $ref: `file#${at}` })
    const imported = await importedForm(file, { at })
    expect(faultsOf(imported, tried({ ...file, $ref: `#${at}` }, documents), (document) => validate(document))).toEqual([])
  })
})
