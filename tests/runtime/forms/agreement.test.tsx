import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { listedChoices } from '#runtime/form-view/listed-choices.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { nativeForm, textsOf } from '../../support/native-form.ts'
import { newRandom } from '../../support/random/random.ts'
import { randomAnswers, randomContext } from '../../support/random/random-answers.ts'
import { randomDefinition } from '../../support/random/random-definition.ts'
import { compiled, disagreements, disproved, formFindings, withoutWorkedOut } from './agreement.ts'

/**
 * Random forms × random answers: the judge, its rerun, the published validator, plain Ajv, the browser's conditions and
 * checks, and a native post agree. `FORM_CASES` and `FORM_SEED` ask for more or other ones.
 */
const cases = Number(process.env['FORM_CASES'] ?? 300)
const seed = Number(process.env['FORM_SEED'] ?? 20_261_126)
const answersOfForm = 6

describe(`random forms from seed ${seed}`, () => {
  test('are sound, and judged alike by all who judge', async () => {
    let good = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (of) => {
        const random = newRandom(of)
        const definition = randomDefinition(random)
        const { unsound, idle } = formFindings(definition)
        expect(unsound).toEqual([])
        const made = await compiled(definition)
        for (let turn = 0; turn < answersOfForm; turn++) {
          const answers = randomAnswers(made.form, random, [0, 0, 8, 25][turn % 4] ?? 0)
          expect(disagreements(made, answers)).toEqual([])
          const verdict = judge(made.form, answers, randomContext)
          if (verdict.problems.length > 0) continue
          expect(disproved(definition, idle, verdict)).toEqual([])
          good++
        }
      }),
      { numRuns: Math.ceil(cases / answersOfForm), seed, endOnFailure: false },
    )
    expect(good).toBeGreaterThan(cases / 40)
  }, 500_000)

  test('are drawn so that a post of the page gives back what was drawn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (of) => {
        const random = newRandom(of)
        const { form } = await compiled(randomDefinition(random))
        const answers = randomAnswers(form, random, 0)
        const judged = (given: Answers) => withoutWorkedOut(form, judge(form, given, randomContext).answers)
        expect(judged(postOfPages(form, answers))).toEqual(judged(answers))
      }),
      { numRuns: Math.ceil(cases / 10), seed: seed + 1, endOnFailure: false },
    )
  }, 500_000)
})

/** What a browser without script would post, page by page, of what the pages show. */
function postOfPages(form: RuntimeForm, answers: Answers): Answers {
  const verdict = judge(form, answers, randomContext)
  const pages = form.sections.map((section) => {
    const listed = listedChoices(section.fields, answers, { lists: form.lists, language: 'vi', searches: {} })
    const page = <FormPage {...{ section, answers, verdict, listed }} language="vi" optionLists={form.optionLists} areas={randomContext.areas} searches={{}} />
    const html = renderToStaticMarkup(<form method="post" action="/">{page}</form>)
    return parsePost(form, section.key, textsOf(nativeForm(html))).answers
  })
  return Object.assign({}, ...pages)
}
