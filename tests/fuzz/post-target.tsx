import { renderToStaticMarkup } from 'react-dom/server'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import { judge } from '#runtime/forms/judge.ts'
import { mergePage } from '#runtime/forms/merge-page.ts'
import { nativeEntries } from '../support/native-entries.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { gallery } from '../support/gallery-answers.ts'
import { judgeContext, loadedForm } from '../support/form-fixture.ts'
import { honestPosts, randomControls, type Control } from './post-controls.ts'
import type { FuzzTarget } from './fuzz-target.ts'

/** Drawing costs a hundred times what judging does. */
const drawnEvery = 400

/** Controls of a post on the form with every kind of field: parsed, merged into a draft, judged, now and then drawn. */
export async function postTarget(): Promise<FuzzTarget<Control[]>> {
  const form = await loadedForm(gallery)
  const samples = honestPosts(form)
  let taken = 0
  return {
    make: (next) => randomControls(form, samples, next),
    take: (controls) => takePost(form, controls, taken++ % drawnEvery === 0),
  }
}

/** What the product does with a post; also asks that what is kept stays the same when it is posted again. */
export function takePost(form: RuntimeForm, controls: readonly Control[], isDrawn: boolean): string {
  const { answers, ignored } = parsePost(form, undefined, controls)
  const draft = mergePage(form, undefined, {}, answers)
  const verdict = judge(form, draft, judgeContext)
  const again = judge(form, verdict.answers, judgeContext)
  if (JSON.stringify(again.answers) !== JSON.stringify(verdict.answers)) throw new Error('judging twice gives other answers')
  nativeEntries(form, undefined, draft)
  if (isDrawn) form.sections.forEach((section) => renderToStaticMarkup(<FormPage section={section} language="vi" answers={draft} verdict={verdict} problems={verdict.problems} />))
  if (Object.prototype.hasOwnProperty.call(Object.prototype, 'polluted')) throw new Error('the prototype of all objects was changed')
  return ignored.length > 0 ? 'read, some controls ignored' : verdict.problems.length > 0 ? 'read, refused by the form' : 'read and good'
}
