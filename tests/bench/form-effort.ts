import { readFile } from 'node:fs/promises'
import { applications, postalKeys, type PostalKey } from '#app/demo/applications.ts'
import { enterprises, standingAnswers } from '#app/demo/enterprises.ts'
import { newPick } from '#app/demo/picker.ts'
import { readDefinition } from '#app/definition/read-definition.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { acts, answeringSeconds } from '#runtime/forms/filling-time.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { judgeContext, loadedForm } from '../support/form-fixture.ts'

/**
 * What a form asks of an enterprise on the common path, by the keystroke-level model: the first time, and when its
 * standing data is known, so that pages of nothing else are passed over. `node tests/bench/form-effort.ts [FILE…]` prints the table of docs/procedures.md.
 */
export type FormEffort = { pages: number; turnedAgain: number; questions: number; toAnswer: number; firstSeconds: number; againSeconds: number }

/** Counts the questions these answers bring up. */
export function effortFor(form: RuntimeForm, answers: Answers, wantedPapers: readonly string[]): FormEffort {
  const hidden = new Set(judge(form, answers, judgeContext).hidden)
  const effort: FormEffort = { pages: 0, turnedAgain: 0, questions: 0, toAnswer: 0, firstSeconds: 0, againSeconds: 0 }
  const count = (field: Field, isAnswered: boolean, isPassed: boolean): void => {
    effort.questions += 1
    const isKnown = field.prefill !== undefined && field.prefill.from !== 'register'
    effort.toAnswer += isAnswered && !isKnown ? 1 : 0
    const first = isAnswered ? answeringSeconds(field, form.optionsOf, field.prefill?.from === 'agency') : acts.think
    effort.firstSeconds += first
    if (!isPassed) effort.againSeconds += isKnown && isAnswered ? answeringSeconds(field, form.optionsOf, true) : first
  }
  for (const { fields } of form.sections) {
    const shown = fields.filter(({ key }) => !hidden.has(`/${key}`))
    if (shown.length === 0) continue
    const isPassed = shown.every((field) => isPassedOver(field, answers))
    effort.pages += 1
    effort.turnedAgain += isPassed ? 0 : 1
    for (const field of shown) {
      if (field.kind === 'group') for (const paper of field.fields) if (!hidden.has(`/${field.key}/${paper.key}`)) count(paper, wantedPapers.includes(paper.key), false)
      if (field.kind !== 'group' && isAsked(field)) count(field, answers[field.key] !== undefined || field.kind === 'declaration', isPassed)
    }
  }
  effort.firstSeconds += effort.pages * acts.turnPage
  effort.againSeconds += effort.turnedAgain * acts.turnPage
  return effort
}

/** Whether a question keeps nobody on its page who comes back. */
function isPassedOver(field: Field, answers: Answers): boolean {
  if (field.kind === 'group') return false
  return !isAsked(field) || answers[field.key] === undefined || field.prefill?.from === 'account'
}

/** The effort of one shipped procedure, for the enterprise of the demonstration. */
export async function effortOfFile(file: string, key: PostalKey): Promise<FormEffort> {
  const { definition } = readDefinition(await readFile(file, 'utf8'))
  const [enterprise] = enterprises
  if (!definition || !enterprise) throw new Error(`${file} is no definition`)
  const { answers, papers } = applications[key]({ pick: newPick(3), today: '2026-02-10', paper: { number: '015/GP-SKHCN' } })
  return effortFor(await loadedForm(definition), { ...standingAnswers(enterprise), ...answers }, papers)
}

if (process.argv[1]?.endsWith('form-effort.ts')) {
  const minutes = (seconds: number): string => `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
  process.stdout.write('| form | pages | turned coming back | questions shown | to answer by hand, coming back | first time | coming back |\n|---|---|---|---|---|---|---|\n')
  for (const key of postalKeys) {
    const folder = process.argv[2] ?? 'schemas/procedures'
    const { pages, turnedAgain, questions, toAnswer, firstSeconds, againSeconds } = await effortOfFile(`${folder}/${key}.json`, key)
    process.stdout.write(`| ${key} | ${pages} | ${turnedAgain} | ${questions} | ${toAnswer} | ${minutes(firstSeconds)} | ${minutes(againSeconds)} |\n`)
  }
}
