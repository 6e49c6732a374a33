import { toAreas } from '#runtime/fields/areas.ts'
import type { SampleContext } from '#runtime/fields/field-kind.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import vietnam from '#schemas/areas/vietnam.json' with { type: 'json' }
import type { Field } from '#schemas/generated/procedure.ts'
import { judgeContext } from '../form-fixture.ts'
import type { Random } from './random.ts'

export const randomContext = { ...judgeContext, areas: toAreas({ ...vietnam, format: 'motcua/areas@1' }) }

/** Answers of any kind: good ones, missing ones, and `junk` percent that no field can have. */
export function randomAnswers(form: Pick<RuntimeForm, 'sections' | 'optionsOf' | 'lists'>, random: Random, junk: number): Answers {
  const answers = answersOf(form.sections.flatMap(({ fields }) => fields), { form, random, junk })
  return junk > 0 && random.chance(10) ? { ...answers, la: 'không ai hỏi' } : answers
}

type Making = { form: Pick<RuntimeForm, 'optionsOf' | 'lists'>; random: Random; junk: number }

function answersOf(fields: readonly Field[], making: Making): Answers {
  return Object.fromEntries(
    fields.flatMap((field): Array<[string, AnswerValue]> => {
      const value = making.random.chance(25) ? undefined : answerOf(field, making)
      return value === undefined ? [] : [[field.key, value]]
    }),
  )
}

function answerOf(field: Field, making: Making): AnswerValue | undefined {
  const { random, junk } = making
  if (random.chance(junk)) return random.oneOf(nonsense)
  if (field.kind === 'group') return nothingIfEmpty(answersOf(field.fields, making))
  if (field.kind !== 'repeat') return kindOf(field).sample(field, sampleContext(making))
  const rows = Array.from({ length: random.pick(4) }, () => answersOf(field.fields, making)).filter((row) => Object.keys(row).length > 0)
  return rows.length === 0 ? undefined : rows
}

function nothingIfEmpty(answers: Answers): Answers | undefined {
  return Object.keys(answers).length === 0 ? undefined : answers
}

function sampleContext({ form, random }: Making): SampleContext {
  const { today, areas } = randomContext
  return { today, areas, record: undefined, attempt: random.pick(4), pick: random.pick, optionsOf: form.optionsOf, lists: form.lists, between: {}, sampleFields: () => ({}) }
}

const nonsense: AnswerValue[] = [
  '', ' ', 'x', 'a', 'Z', '2026-02-30', '25:61', 'a@b', '-1', '0', 'đồng', '1\n2', 'x'.repeat(70), 'b1', 'c3',
  0, -1, 1.5, 2, 1e21, true, false, [], {}, [1], ['a'], ['a', 'a'], ['z'], { la: 1 }, [{}], [{ la: 'x' }, 'y'], { from: '2026-03-01', to: '2026-02-01' }, { name: 'A' },
]
