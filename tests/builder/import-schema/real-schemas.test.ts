import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { importDefinition, exportDefinition } from '#builder/publish/export.ts'
import { toDocument } from '#runtime/forms/document.ts'
import { takeDocument } from '#runtime/forms/take-document.ts'
import { toNfc } from '#builder/publish/canonical.ts'
import { judgeContext } from '../../support/form-fixture.ts'
import { importedForm, plainAjv } from './imported-form.ts'
import { mutated, randomFrom, sampleDocument } from './sample-document.ts'

/** Real schemas of authorities, kept outside the project: `MOTCUA_SCHEMAS` names the folder. */
const folder = process.env['MOTCUA_SCHEMAS'] ?? '../shared/schemas'
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.schema.json')).sort() : []
const documentsOfEach = 4
const mutationsOfEach = 12

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, file), 'utf8'))

function plainOf(schema: Record<string, unknown>): ReturnType<typeof plainAjv> | undefined {
  const draft = String(schema['$schema']).includes('2019') ? 2019 : String(schema['$schema']).includes('2020') ? 2020 : 7
  try {
    return plainAjv(schema, draft)
  } catch {
    return undefined
  }
}

/** Without them one line says so. */
const shown = files.length > 0 ? files : [`NOT TRIED: no schemas in ${folder}, set MOTCUA_SCHEMAS`]

describe.each(shown)('%s', (file) => {
  const schema = files.includes(file) ? read(file) : {}
  const isValid = plainOf(schema)

  test('becomes a definition that can be published, or names what is broken', async () => {
    const { definition, report } = await importedForm(schema)
    expect(isPublishable(checkDefinition(definition))).toBe(true)
    expect(importDefinition(exportDefinition(definition))).toMatchObject({ ok: true })
    if (!isValid && file !== 'ocds-release.schema.json') expect(report.unsupported.map(({ keyword }) => keyword)).toContainEqual(expect.stringMatching(/^(enum|\$ref)$/))
    if (isValid) expect(report.unsupported).toEqual([])
  })

  test('judges documents as plain Ajv does, and gives them back', async () => {
    if (!isValid) return
    const { form, problemsOf } = await importedForm(schema)
    const next = randomFrom(file.length * 7919)
    let valid = 0
    for (let attempt = 0; attempt < 40 && valid < documentsOfEach; attempt++) {
      const document = sampleDocument(schema, next, attempt % 2 === 0)
      const changed = Array.from({ length: mutationsOfEach }, () => mutated(document, next))
      for (const one of [document, ...(isValid(document) || attempt < 2 ? changed : [])]) {
        const problems = problemsOf(one)
        expect(problems.length === 0, `${JSON.stringify(one)?.slice(0, 3000)} ${JSON.stringify(problems).slice(0, 1000)}`).toBe(isValid(toNfc(one)))
        if (form.document) expect(toDocument(form.document, takeDocument(form, toNfc(one), judgeContext))).toEqual(toNfc(one))
      }
      if (isValid(document)) valid++
    }
    expect(valid, 'valid documents made').toBeGreaterThan(0)
  })
})
