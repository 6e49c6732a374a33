import type { LiveData } from '#runtime/form-view/live-data.ts'
import { type LiveTexts, liveTexts } from '#runtime/form-view/live-texts.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { toFieldMap } from './questions.ts'
import { type Standing, toStanding } from './conditions.ts'
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
}

export function openPage(form: HTMLFormElement, data: LiveData): LivePage {
  const page: LivePage = { form, data, texts: liveTexts[data.language], fields: toFieldMap(data.fields), told: new Set() }
  page.told = toldBy(page, document)
  return page
}

/** Reads the answers and shows what applies. */
export function refresh(page: LivePage): Standing {
  const standing = toStanding(page.data, readAnswers(page.data.fields, new FormData(page.form)), page.told)
  showStanding(standing)
  return standing
}

/** What a page from the server says about the fields whose condition only the server can tell. */
export function toldBy({ data, form }: Pick<LivePage, 'data' | 'form'>, drawn: Document): Set<string> {
  const given = readAnswers(data.fields, new FormData(form))
  const asked = { ...data, rules: data.rules.filter(({ ask }) => ask).map((rule) => ({ ...rule, visible: [] })) }
  const { ruled } = toStanding(asked, given, new Set())
  return new Set(ruled.filter((pointer) => wrapperOf(pointer, drawn)?.hidden))
}
