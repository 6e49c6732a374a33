import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importDefinition } from '#builder/publish/export.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import { toAreas } from '#runtime/fields/areas.ts'
import vietnam from '#schemas/areas/vietnam.json' with { type: 'json' }
import { judgeContext, loadedForms } from '../../support/form-fixture.ts'

const folder = 'schemas/procedures'
const context = { ...judgeContext, areas: toAreas({ ...vietnam, format: 'motcua/areas@1' }) }

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
  test('has sample answers that are valid, for every form and seed', async () => {
    const read = importDefinition(readFileSync(`${folder}/${name}`, 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read))
    for (const form of Object.values(await loadedForms(read.definition))) {
      const [first, again, ...others] = [1, 1, 2, 3, 4, 5].map((seed) => sampleAnswers(form, { seed, context }))
      expect([first, ...others].flatMap((verdict) => verdict?.problems)).toEqual([])
      expect(again).toEqual(first)
    }
  })
})
