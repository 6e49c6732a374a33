import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import { exportDefinition, importDefinition } from '#builder/publish/export.ts'
import { toDocument } from '#runtime/forms/document.ts'
import { takeDocument } from '#runtime/forms/take-document.ts'
import { judgeContext } from '../../support/form-fixture.ts'
import { importedForm, plainAjv } from './imported-form.ts'
import { randomSchema } from './random-schema.ts'
import { mutated, randomFrom, sampleDocument } from './sample-document.ts'

/** FUZZ_RUNS=200000 for a long hunt; a failure names the seed. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 2000)
const judgedEvery = 16
const checkedEvery = 4

describe('random schemas', () => {
  test(`${runs} of them end within a second each, without a crash, in a definition that can be read`, { timeout: runs * 200 + 60_000 }, () => {
    for (let seed = 1; seed <= runs; seed++) {
      const text = JSON.stringify(randomSchema(randomFrom(seed * 2654435761)))
      const before = process.cpuUsage()
      const made = importSchema(text)
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000, `seed ${seed}`).toBeLessThan(1000)
      if (!made.ok || seed % checkedEvery !== 0) continue
      const read = importDefinition(exportDefinition(made.definition))
      expect(read.ok || read, `seed ${seed}`).toBe(true)
      expect(checkDefinition(made.definition).filter(({ severity }) => severity === 'error'), `seed ${seed}`).toEqual([])
    }
  })

  test('are judged as plain Ajv judges them, where it takes them', { timeout: runs * 100 + 60_000 }, async () => {
    let judged = 0
    for (let seed = 1; seed <= runs; seed += judgedEvery) {
      const next = randomFrom(seed * 2654435761)
      const schema = randomSchema(next)
      const isValid = plainOf(schema)
      const made = importSchema(JSON.stringify(schema))
      if (!isValid || !made.ok || made.report.unsupported.length > 0) continue
      const { form, problemsOf } = await importedForm(schema)
      for (let count = 0; count < 12; count++) {
        const document = mutated(sampleDocument(Object(schema), next, count % 2 === 0) ?? null, next)
        const expected = isValid(document)
        if (expected === undefined) continue
        const problems = problemsOf(document)
        expect(problems.length === 0, `seed ${seed} ${JSON.stringify(document)} ${JSON.stringify(problems)} ${JSON.stringify(schema)}`).toBe(expected)
        if (form.document) expect(toDocument(form.document, takeDocument(form, document, judgeContext)), `seed ${seed}`).toEqual(document)
        judged++
      }
    }
    expect(judged).toBeGreaterThan(runs / 10)
  })
})

/** Plain Ajv of the draft; undefined where it refuses the schema, or overflows on the document. */
function plainOf(schema: unknown): ((document: unknown) => boolean | undefined) | undefined {
  const name = String(Object(schema)['$schema'] ?? '')
  try {
    const isValid = plainAjv(schema, name.includes('2019') ? 2019 : name.includes('2020') || (name === '' && usesLater(schema)) ? 2020 : 7)
    return (document) => {
      try {
        return isValid(document)
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  }
}

const later = /"(prefixItems|dependentRequired|dependentSchemas|unevaluatedProperties|unevaluatedItems|minContains)":/
const usesLater = (schema: unknown): boolean => later.test(JSON.stringify(schema))
