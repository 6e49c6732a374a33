import { build } from 'esbuild'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileForm } from '#builder/publish/compile.ts'
import { loadLists } from '#runtime/lists/loaded-list.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import { launchBrowser } from '../../support/browser.ts'
import { loadValidator } from '../../support/form-fixture.ts'
import { newRandom } from '../../support/random/random.ts'
import { randomAnswers } from '../../support/random/random-answers.ts'
import { randomDefinition } from '../../support/random/random-definition.ts'
import { judgeCase, type BrowserCase, type BrowserVerdict } from './browser-judge.ts'

/** A sample of the random forms of `agreement.test.tsx`, judged by a real browser and here. `FORM_SEED` asks for others. */
const seed = Number(process.env['FORM_SEED'] ?? 20_261_126)
const forms = 40

declare function judgeInBrowser(one: BrowserCase): Promise<BrowserVerdict[]>

describe(`a browser and random forms from seed ${seed}`, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const { outputFiles } = await build({ entryPoints: [new URL('browser-judge.ts', import.meta.url).pathname], bundle: true, format: 'iife', write: false })
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  }, 60_000)
  afterAll(async () => browser.close())

  test('come to the same verdicts as the server, to the byte', async () => {
    for (let of = seed; of < seed + forms; of++) {
      const one = caseOf(of)
      const { validator, ...rest } = one
      const here = judgeCase(rest, await loadValidator(validator))
      const there = await page.evaluate(async (text) => JSON.stringify(await judgeInBrowser(JSON.parse(text))), JSON.stringify(one))
      expect(there).toBe(JSON.stringify(here))
    }
  }, 120_000)
})

function caseOf(seedOfForm: number): BrowserCase {
  const random = newRandom(seedOfForm)
  const definition = randomDefinition(random)
  const { validator } = compileForm(definition, definition.form)
  const form = { sections: definition.form.sections, optionsOf: (field: Parameters<typeof optionsOf>[0]) => optionsOf(field, definition.optionLists), lists: loadLists(definition.lists) }
  return { definition, validator, answers: [0, 0, 10, 25].map((junk) => randomAnswers(form, random, junk)) }
}
