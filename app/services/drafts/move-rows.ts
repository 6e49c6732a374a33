import type { PageAction } from '#app/services/drafts/page-action.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'

type Entry = readonly [name: string, value: FormDataEntryValue]

/**
 * Takes away or exchanges rows by the names of their controls, before the post is read: the numbers on the page are
 * those of the names, while blank rows are left out when answers are made of them.
 */
export function moveRows(entries: Iterable<Entry>, action: PageAction): Entry[] {
  const all = [...entries]
  if (action.kind !== 'remove' && action.kind !== 'up' && action.kind !== 'down') return all
  const row = (index: number): string => `root${action.path.map((part) => `[${part}]`).join('')}[${index}]`
  const [from, to] = [row(action.index), row(action.index + (action.kind === 'up' ? -1 : 1))]
  if (action.kind === 'remove') return all.filter(([name]) => !name.startsWith(from))
  return all.map(([name, value]) => {
    if (name.startsWith(from)) return [to + name.slice(from.length), value]
    return name.startsWith(to) ? [from + name.slice(to.length), value] : [name, value]
  })
}

/** Answers with the list at a path changed; a path that leads nowhere changes nothing. */
export function changeList(answers: Answers, path: readonly string[], change: (list: AnswerValue[]) => AnswerValue[]): Answers {
  const [key, ...rest] = path
  if (key === undefined) return answers
  if (rest.length === 0) {
    const list = answers[key]
    return { ...answers, [key]: change(Array.isArray(list) ? list : []) }
  }
  const inner = answers[key]
  if (Array.isArray(inner)) return { ...answers, [key]: inner.map((row, at) => (String(at) === rest[0] && isObject(row) ? changeList(row, rest.slice(1), change) : row)) }
  return { ...answers, [key]: changeList(isObject(inner) ? inner : {}, rest, change) }
}

const isObject = (value: AnswerValue | undefined): value is Answers => typeof value === 'object' && !Array.isArray(value)
