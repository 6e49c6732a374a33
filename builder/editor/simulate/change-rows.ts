import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'

/** Does what a button of a list of rows asks: `add:/rows` or `remove:/rows/2`. Other buttons change nothing. */
export function changeRows(answers: Answers, act: string): Answers {
  const [, verb, pointer = ''] = /^(add|remove):\/(.+)$/.exec(act) ?? []
  const path = pointer.split('/')
  if (verb === 'add') return changeList(answers, path, (rows) => [...rows, {}])
  return verb === 'remove' ? changeList(answers, path.slice(0, -1), (rows) => rows.filter((_row, index) => index !== Number(path.at(-1)))) : answers
}

function changeList(answers: Answers, [key, ...rest]: readonly string[], change: (rows: AnswerValue[]) => AnswerValue[]): Answers {
  if (key === undefined) return answers
  const inner = answers[key]
  if (rest.length === 0) return { ...answers, [key]: change(Array.isArray(inner) ? inner : []) }
  if (Array.isArray(inner)) return { ...answers, [key]: inner.map((row, index) => (String(index) === rest[0] ? changeList(objectOf(row), rest.slice(1), change) : row)) }
  return { ...answers, [key]: changeList(objectOf(inner), rest, change) }
}

function objectOf(value: AnswerValue | undefined): Answers {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}
