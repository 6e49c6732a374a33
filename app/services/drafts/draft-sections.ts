import type { DraftSection, Go } from '#app/services/drafts.ts'
import type { PageAction } from '#app/services/drafts/page-action.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { isKnownPage } from '#runtime/forms/known-page.ts'
import { standingMarks, type PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import { defaultOf } from '#runtime/forms/prefill.ts'
import { onPage } from '#runtime/forms/problem-order.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** The pages of a form as the step list shows them; `marks` tell which answers nobody typed. */
export function draftSections(form: RuntimeForm, answers: Answers, verdict: Verdict, marks: PrefillMarks = {}): DraftSection[] {
  const hidden = new Set(verdict.hidden)
  const standing = standingMarks(marks, answers)
  return form.sections.map(({ key, title, fields }) => {
    const problems = onPage(form, verdict.problems, key)
    return {
      key,
      title,
      problems: problems.length,
      applies: fields.length === 0 || fields.some((field) => !hidden.has(`/${field.key}`)),
      state: problems.length === 0 && isKnownPage(fields, answers, standing) ? 'known' : stateOf(problems, isTouched(fields, answers)),
    }
  })
}

/** Whether anything is answered on a page but what its fields begin with. */
export function isTouched(fields: readonly Field[], answers: Answers): boolean {
  return fields.some((field) => answers[field.key] !== undefined && answers[field.key] !== defaultOf(field))
}

function stateOf(problems: readonly AnswerProblem[], isBegun: boolean): DraftSection['state'] {
  if (problems.length === 0) return isBegun ? 'complete' : 'optional'
  if (problems.some(({ code }) => code !== 'required' && code !== 'must-accept')) return 'faulty'
  return isBegun ? 'incomplete' : 'untouched'
}

/** A page that is still to be filled in or looked at. */
export function isOpen({ applies, state }: DraftSection): boolean {
  return applies && state !== 'complete' && state !== 'optional' && state !== 'known'
}

/** A page that is turned on the way through the form: whoever wants to see a known one opens it by its name. */
export function isTurned({ applies, state }: DraftSection): boolean {
  return applies && state !== 'known'
}

/** Where a button leads; `isClean` tells that nothing on the page is to be mended. */
export function nextPage(sections: readonly DraftSection[], here: string, action: PageAction, isClean: boolean): Go {
  const at = sections.findIndex(({ key }) => key === here)
  switch (action.kind) {
    case 'continue':
      return isClean ? toSection(sections.slice(at + 1).find(isTurned), { to: 'review' }) : { to: 'stay' }
    case 'back':
      return toSection(sections.slice(0, Math.max(at, 0)).findLast(({ applies }) => applies), { to: 'stay' })
    case 'go':
      return toSection(sections.find(({ key }) => key === action.section), { to: 'stay' })
    case 'review':
      return { to: 'review' }
    case 'save':
      return { to: 'out' }
    default:
      return { to: 'stay' }
  }
}

const toSection = (section: DraftSection | undefined, otherwise: Go): Go => (section ? { to: 'section', section: section.key } : otherwise)
