import { printEntry } from '#runtime/fields/list-choice.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { Lists } from '#runtime/lists/loaded-list.ts'
import type { Field, ListChoiceField } from '#schemas/generated/procedure.ts'

/**
 * What a page shows of a long list, which itself never travels: all that may be chosen where that is little, what was
 * found where it is much, nothing (`waits`) as long as the answer it goes with is missing.
 */
export type ListedChoice = { state: 'all' | 'found' | 'waits'; options: ListedOption[]; more: number }
export type ListedOption = { value: string; label: string }

/** By pointer of the field; `#` stands for a blank row. */
export type ListedChoices = { [pointer: string]: ListedChoice }

type Source = { lists: Lists; language: Language; searches: Readonly<Record<string, string>> }

const mostShown = 20
const mostWithoutSearch = 60

/** What these fields show of their lists, row by row. */
export function listedChoices(fields: readonly Field[], answers: Answers, source: Source): ListedChoices {
  return Object.fromEntries(entriesOf(fields, { answers, pointer: '' }, source))
}

type Standing = { answers: Answers; pointer: string }

function entriesOf(fields: readonly Field[], { answers, pointer }: Standing, source: Source): Array<[string, ListedChoice]> {
  return fields.flatMap((field): Array<[string, ListedChoice]> => {
    const here = `${pointer}/${field.key}`
    const value = answers[field.key]
    if (field.kind === 'list-choice') return [[here, toListed(field, answers, { ...source, query: source.searches[here] ?? '' })]]
    if (field.kind === 'group') return entriesOf(field.fields, { answers: objectOf(value), pointer: here }, source)
    if (field.kind !== 'repeat') return []
    const rows = Array.isArray(value) ? value : []
    const standings = [...rows.map((row, index) => ({ answers: objectOf(row), pointer: `${here}/${index}` })), { answers: {}, pointer: `${here}/#` }]
    return standings.flatMap((standing) => entriesOf(field.fields, standing, source))
  })
}

function toListed(field: ListChoiceField, answers: Answers, { lists, language, query }: Source & { query: string }): ListedChoice {
  const list = lists.get(field.list)
  const within = field.within === undefined ? undefined : answers[field.within]
  const chosen = answers[field.key]
  const toOption = (value: string) => ({ value, label: printEntry(list, value, { field, language }) ?? value })
  const kept = typeof chosen === 'string' ? [chosen] : []
  if (!list || (field.within !== undefined && typeof within !== 'string')) return { state: 'waits', options: kept.map(toOption), more: 0 }

  const offered = list.offered({ level: field.level, ...(typeof within === 'string' && { within }) })
  const isShort = offered.length <= mostWithoutSearch
  const found = isShort ? offered : list.search(offered, query)
  const shown = (isShort ? found : found.slice(0, mostShown)).map(({ code }) => code)
  const values = [...kept.filter((value) => !shown.includes(value)), ...shown]
  return { state: isShort ? 'all' : 'found', options: values.map(toOption), more: found.length - shown.length }
}

function objectOf(value: AnswerValue | undefined): Answers {
  return isObject(value) ? value : {}
}
