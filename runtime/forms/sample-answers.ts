import type { SampleContext } from '#runtime/fields/field-kind.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { copyAnswers, isObject, removeAt, valueAt } from '#runtime/forms/frame.ts'
import type { OpenAnswers } from '#runtime/forms/frame.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { fieldAt } from '#runtime/forms/schema-problems.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import { isDemanded } from '#runtime/fields/rule-scope.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** The same seed gives the same answers. `start` holds answers that are given, e.g. those of a looked-up record. */
export type SampleOptions = { seed: number; context: JudgeContext; start?: Answers }

const mostRounds = 60

/**
 * Plausible answers that `judge` accepts, for demonstrations, tests and benches. Whatever `judge` refuses is sampled
 * again until nothing is left; the verdict still has problems when that does not succeed.
 */
export function sampleAnswers(form: RuntimeForm, { seed, context, start = {} }: SampleOptions): Verdict {
  const sampling = new Sampling(form, context, seed)
  const answers = { ...sampling.fill(form.sections.flatMap(({ fields }) => fields), true), ...copyAnswers(start) }
  let verdict = judge(form, answers, context)
  for (let round = 0; round < mostRounds && verdict.problems.length > 0; round++) {
    for (const problem of verdict.problems) sampling.mend(answers, problem, verdict.required)
    verdict = judge(form, answers, context)
  }
  return verdict
}

class Sampling {
  readonly #form: RuntimeForm
  readonly #context: JudgeContext
  readonly #pick: (count: number) => number
  readonly #attempts = new Map<string, number>()
  readonly #bounds = new Map<string, SampleContext['between']>()

  constructor(form: RuntimeForm, context: JudgeContext, seed: number) {
    this.#form = form
    this.#context = context
    this.#pick = picker(seed)
  }

  /** Answers of what is demanded, and of some of what is not. */
  fill(fields: readonly Field[], withSome = false): Answers {
    const wanted = fields.filter((field) => isDemanded(field) || (withSome && isEasy(field) && this.#pick(3) === 0))
    return Object.fromEntries(
      wanted.flatMap((field): Array<[string, AnswerValue]> => {
        const value = this.#sample(field, `${field.key} ${field.id}`, 0)
        return value === undefined ? [] : [[field.key, value]]
      }),
    )
  }

  /** Gives another answer where a problem stands; after many, none where none is demanded. */
  mend(answers: OpenAnswers, problem: AnswerProblem, required: readonly string[]): void {
    const found = this.#fieldOf(problem.pointer)
    if (!found) return removeAt(answers, problem.pointer)

    const { field, pointer } = found
    const attempt = this.#attempts.get(pointer) ?? 0
    this.#attempts.set(pointer, attempt + 1)
    this.#learn(pointer, problem)
    const value = attempt > 14 && !required.includes(pointer) ? undefined : this.#sample(field, pointer, attempt)
    if (value === undefined) removeAt(answers, pointer)
    else putAt(answers, pointer, value)
  }

  /** A problem inside an answer, as of the commune of an address, is the answer's. */
  #fieldOf(pointer: string): { field: Field; pointer: string } | undefined {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const field = /\/\d+$/.test(at) ? undefined : fieldAt(this.#form, at)
      if (field) return { field, pointer: at }
    }
    return undefined
  }

  #learn(pointer: string, { code, params }: AnswerProblem): void {
    const limit = String(params['limit'])
    const known = this.#bounds.get(pointer)
    if (code === 'not-before') this.#bounds.set(pointer, { ...known, earliest: limit })
    if (code === 'not-after') this.#bounds.set(pointer, { ...known, latest: limit })
    if (code === 'too-few') this.#bounds.set(pointer, { ...known, least: Number(limit) })
    if (code === 'too-many') this.#bounds.set(pointer, { ...known, most: Number(limit) })
    if (code === 'too-small') this.#bounds.set(pointer, { ...known, least: Number(limit) })
    if (code === 'too-large') this.#bounds.set(pointer, { ...known, most: Number(limit) })
  }

  #sample(field: Field, pointer: string, attempt: number): AnswerValue | undefined {
    const { today, areas, record } = this.#context
    return kindOf(field).sample(field, {
      today,
      areas,
      record,
      attempt,
      pick: this.#pick,
      optionsOf: this.#form.optionsOf,
      lists: this.#form.lists,
      between: this.#bounds.get(pointer) ?? {},
      sampleFields: (fields) => this.fill(fields),
    })
  }
}

/** Fields that mean nothing for others, so that an answer nobody asked for does no harm. */
function isEasy(field: Field): boolean {
  return ['text', 'long-text', 'email', 'phone', 'url'].includes(field.kind) && field.visibleWhen === undefined
}

function putAt(answers: OpenAnswers, pointer: string, value: AnswerValue): void {
  const parts = pointer.split('/').slice(1)
  let holder: AnswerValue | undefined = answers
  parts.slice(0, -1).forEach((part, index) => {
    if (isObject(holder) && holder[part] === undefined) holder[part] = {}
    holder = valueAt(answers, `/${parts.slice(0, index + 1).join('/')}`)
  })
  const key = parts.at(-1) ?? ''
  if (isObject(holder)) holder[key] = value
}

/** Mulberry32: small, and the same everywhere. */
function picker(seed: number): (count: number) => number {
  let state = seed >>> 0
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count)
  }
}
