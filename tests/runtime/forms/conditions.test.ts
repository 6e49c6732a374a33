import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { toFormSchema } from '#builder/publish/form-schema.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { planForm } from '#runtime/forms/form-plan.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { sectionsOf, toOptionsOf } from '#runtime/forms/sections.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

/** Forms whose fields depend on each other at random, never on a later field. */
const keys = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const option = (value: string) => ({ value, label: { vi: value } })

const simple = (key: string) => fc.constantFrom(`${key} == "x"`, `has(${key})`, `!has(${key})`, `${key} in ["x", "y"]`, `${key} != "y"`)
const complex = (key: string): fc.Arbitrary<string> => fc.constantFrom(`has(${key}) && size(${key}) == 1`, `has(${key}) && ${key} + "x" == "yx"`)

function fieldsWith(condition: (key: string) => fc.Arbitrary<string>): fc.Arbitrary<Field[]> {
  const parts = keys.map((_key, index) =>
    fc.record({
      required: fc.boolean(),
      visibleWhen: index === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...keys.slice(0, index)).chain(condition), { nil: undefined }),
      requiredWhen: index === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...keys.slice(0, index)).chain(condition), { nil: undefined }),
    }),
  )
  return fc.tuple(...parts).map((all) => all.map((part, index) => field({ kind: 'single-choice', key: keys[index] ?? 'a', options: [option('x'), option('y')], ...part })))
}

const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('x', 'y'))

describe('forms with simple conditions', () => {
  const validate = (fields: Field[]) => {
    const definition = definitionWith({ fields })
    return createAjv().compile(toFormSchema(definition.form, planForm(sectionsOf(definition.form)), toOptionsOf()))
  }

  test('are judged by their plain schema as judge judges them', async () => {
    await fc.assert(
      fc.asyncProperty(fieldsWith(simple), answers, async (fields, given) => {
        const verdict = judge(await loadedForm(definitionWith({ fields })), given, judgeContext)
        expect(validate(fields)(verdict.answers)).toBe(verdict.problems.length === 0)
      }),
      { numRuns: 80 },
    )
  })
})

describe('any conditions', () => {
  const anyForm = fieldsWith((key) => fc.oneof(simple(key), complex(key)))

  test('judge finds rest: its answers judged again are the same, with the same verdict', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, answers, async (fields, given) => {
        const form = await loadedForm(definitionWith({ fields }))
        const verdict = judge(form, given, judgeContext)
        expect(judge(form, verdict.answers, judgeContext)).toEqual(verdict)
        expect(verdict.problems.map(({ code }) => code)).not.toContain('unknown-field')
        for (const pointer of verdict.hidden) expect(verdict.answers).not.toHaveProperty(pointer.slice(1))
      }),
      { numRuns: 80 },
    )
  })
})

describe('conditions in a circle', () => {
  let form: RuntimeForm
  beforeAll(async () => {
    const part = (key: string, visibleWhen: string) => field({ kind: 'text', key, maxLength: 5, visibleWhen })
    form = await loadedForm(definitionWith({ fields: [part('a', '!has(b)'), part('b', '!has(a)')] }))
  })

  test('come to an end', () => {
    expect(judge(form, { a: 'x', b: 'y' }, judgeContext).problems).toEqual([])
  })
})
