import type { LiveData, LiveRule } from '#runtime/form-view/live-data.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isEmptyList } from '#runtime/forms/frame.ts'
import type { SimpleCondition } from '#runtime/rules/simple-condition.ts'

/**
 * Which fields apply and which are demanded, told from the answers alone, by pointers with row numbers. `ruled` are all
 * that a condition speaks about; `answers` is what is left without those that do not apply.
 */
export type Standing = { hidden: Set<string>; required: Set<string>; ruled: string[]; answers: Answers }

/**
 * Follows the conditions to a fixpoint: a field that does not apply counts as unanswered for the others. `told` holds
 * what the server said about fields whose condition only it can tell.
 */
export function toStanding(data: LiveData, given: Answers, told: ReadonlySet<string>): Standing {
  let answers = given
  let hidden = new Set<string>()
  for (let pass = 0; pass < mostPasses; pass++) {
    const now = hiddenBy(data, answers, told)
    const known = hidden
    const isAtRest = now.size === hidden.size && [...now].every((pointer) => known.has(pointer))
    hidden = now
    if (isAtRest) break
    answers = without(given, hidden)
  }
  const ruled = placesOf(data.rules, given).map(({ pointer }) => pointer)
  return { hidden, required: requiredBy(data, answers), ruled, answers }
}

/** As on the server: a circle of conditions is cut off there, too. */
const mostPasses = 24

function hiddenBy(data: LiveData, answers: Answers, told: ReadonlySet<string>): Set<string> {
  return new Set(
    placesOf(data.rules, answers).flatMap(({ rule, pointer, frame }) => {
      const applies = rule.visible.every((condition) => holds(condition, { ...data.elsewhere, ...frame }))
      return applies && !(rule.ask && told.has(pointer)) ? [] : [pointer]
    }),
  )
}

function requiredBy(data: LiveData, answers: Answers): Set<string> {
  return new Set(
    placesOf(data.rules, answers).flatMap(({ rule, pointer, frame }) =>
      rule.required && holds(rule.required, { ...data.elsewhere, ...frame }) ? [pointer] : [],
    ),
  )
}

type Place = { rule: LiveRule; pointer: string; frame: Answers }

/** Each rule once, or once per row of the repeat group it stands in. */
function placesOf(rules: readonly LiveRule[], answers: Answers): Place[] {
  return rules.flatMap((rule) => {
    const inside = rule.path.slice(rule.row?.length ?? 0)
    const frames = rule.row ? rowsAt(answers, rule.row, '') : [{ pointer: '', frame: answers }]
    return frames.map(({ pointer, frame }) => ({ rule, frame, pointer: `${pointer}/${inside.join('/')}` }))
  })
}

type Frame = { pointer: string; frame: Answers }

/** The rows of a repeat group, whatever rows they stand in; groups on the way are walked through. */
function rowsAt(value: AnswerValue | undefined, [key, ...rest]: readonly string[], pointer: string): Frame[] {
  if (Array.isArray(value)) {
    const rows = value.map((row, index) => ({ row, at: `${pointer}/${index}` }))
    return rows.flatMap(({ row, at }) => (!isFrame(row) ? [] : key === undefined ? [{ pointer: at, frame: row }] : rowsAt(row[key], rest, `${at}/${key}`)))
  }
  return isFrame(value) && key !== undefined ? rowsAt(value[key], rest, `${pointer}/${key}`) : []
}

/** An absent answer makes every test of it false. */
export function holds(condition: SimpleCondition, frame: Answers): boolean {
  if (condition.op === 'not') return !holds(condition.of, frame)
  if (!('path' in condition)) {
    const results = condition.of.map((part) => holds(part, frame))
    return condition.op === 'all' ? !results.includes(false) : results.includes(true)
  }

  const value = condition.path.reduce<AnswerValue | undefined>((at, key) => (isFrame(at) ? at[key] : undefined), frame)
  if (condition.op === 'present') return value !== undefined && !isEmptyList(value)
  if (condition.op === 'in') return condition.values.some((one) => one === value)
  return condition.op === 'contains' ? Array.isArray(value) && value.includes(condition.value) : value === condition.value
}

function without(value: Answers, hidden: ReadonlySet<string>, pointer = ''): Answers {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): Array<[string, AnswerValue]> => {
      const at = `${pointer}/${key}`
      return hidden.has(at) ? [] : [[key, prune(one, hidden, at)]]
    }),
  )
}

function prune(value: AnswerValue, hidden: ReadonlySet<string>, at: string): AnswerValue {
  if (Array.isArray(value)) return value.map((row, index) => prune(row, hidden, `${at}/${index}`))
  return isFrame(value) ? without(value, hidden, at) : value
}

function isFrame(value: AnswerValue | undefined): value is Answers {
  return typeof value === 'object' && !Array.isArray(value)
}
