import type { LiveData } from '#runtime/form-view/live-data.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { type LiveTexts, liveTexts } from '#runtime/form-view/live-texts.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { toFieldMap } from './questions.ts'
import { type Standing, toStanding } from './conditions.ts'
import type { LiveLogic } from './live-logic.ts'
import { wrapperOf } from './page-parts.ts'
import { readAnswers } from './read-answers.ts'
import { showStanding } from './show-standing.ts'

/** A form page that was taken over. */
export type LivePage = {
  form: HTMLFormElement
  data: LiveData
  texts: LiveTexts
  fields: ReadonlyMap<string, Field>
  /** Pointers the server said do not apply, for conditions that only it can tell. */
  told: ReadonlySet<string>
  /** What tells the conditions that need CEL, once it is loaded; the server is asked until then. */
  logic?: LiveLogic
}

export function openPage(form: HTMLFormElement, data: LiveData): LivePage {
  const page: LivePage = { form, data, texts: liveTexts[data.language], fields: toFieldMap(data.fields), told: new Set() }
  page.told = toldBy(page, document)
  return page
}

type Seen = Standing & { problems: readonly AnswerProblem[] }

/**
 * Reads the answers and shows what applies; `problems` are what rules have against them. `changed` are the keys of the
 * questions that were answered since the last time, where that is known.
 */
export function refresh(page: LivePage, changed?: ReadonlySet<string>): Seen {
  const seen = look(page, readAnswers(page.data.fields, new FormData(page.form)), changed)
  showStanding(seen)
  return seen
}

/** What rules say counts, where the page can tell; where it cannot, what its simple conditions and the server say. */
function look({ data, form, logic, told }: LivePage, given: Answers, changed?: ReadonlySet<string>): Seen {
  const standing = toStanding(data, given, told)
  if (!logic) return { ...standing, problems: [] }
  const verdict = logic.judge(given, changed)
  const both = (said: Iterable<string>, own: Iterable<string>) => new Set([...[...said].filter(logic.isSaid), ...[...own].filter((pointer) => !logic.isSaid(pointer))])
  logic.show(form, verdict)
  return { ...standing, hidden: both(verdict.hidden, standing.hidden), required: both(verdict.required, standing.required), problems: verdict.problems }
}

/** What a page from the server says about the fields whose condition only the server can tell. */
export function toldBy({ data, form }: Pick<LivePage, 'data' | 'form'>, drawn: Document): Set<string> {
  const given = readAnswers(data.fields, new FormData(form))
  const asked = { ...data, rules: data.rules.filter(({ ask }) => ask).map((rule) => ({ ...rule, visible: [] })) }
  const { ruled } = toStanding(asked, given, new Set())
  return new Set(ruled.filter((pointer) => wrapperOf(pointer, drawn)?.hidden))
}
