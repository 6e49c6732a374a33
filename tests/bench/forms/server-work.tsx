import { renderToString } from 'react-dom/server'
import { compileForm } from '#builder/publish/compile.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import { judge } from '#runtime/forms/judge.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { judgeContext, loadedForm } from '../../support/form-fixture.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { formOf } from './form-definition.ts'

export { productPage } from './product-page.tsx'

/** Milliseconds of processor time of what the server does with a form. */
export type ServerWork = { render30: number; render300: number; judge30: number; judge300: number; compile500: number }

export async function serverWork(rounds: number): Promise<ServerWork> {
  const [small, large] = [formOf(30, 6), formOf(300, 60)]
  return {
    render30: renderTime(small, rounds * 4),
    render300: renderTime(large, rounds),
    judge30: await judgeTime(small, rounds * 20),
    judge300: await judgeTime(large, rounds * 4),
    compile500: cpuTime(() => compileForm(formOf(500, 100), formOf(500, 100).form)),
  }
}

function renderTime({ form: { sections } }: ProcedureDefinition, rounds: number): number {
  const draw = () => sections.forEach((section) => renderToString(<FormPage section={section} language="vi" answers={{}} />))
  return each(draw, rounds)
}

async function judgeTime(definition: ProcedureDefinition, rounds: number): Promise<number> {
  const form = await loadedForm(definition)
  const { answers } = sampleAnswers(form, { seed: 1, context: judgeContext })
  return each(() => judge(form, answers, judgeContext), rounds)
}

/** The best of three goes, after a warm-up: what else the machine does only makes it longer. */
function each(work: () => unknown, rounds: number): number {
  for (let warm = 0; warm < rounds / 2; warm++) work()
  const goes = [1, 2, 3].map(() => cpuTime(() => { for (let round = 0; round < rounds; round++) work() }) / rounds)
  return Math.min(...goes)
}
