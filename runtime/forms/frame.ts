import type { AnswerValue } from '#runtime/forms/answers.ts'
import { rowNames } from '#runtime/rules/row-names.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import type { ReadAnswer } from '#runtime/rules/run-rule-tree.ts'

/** An object of answers while it is being judged. */
export type OpenAnswers = { [key: string]: AnswerValue }

/** What conditions and rules look at: all answers, or one row of a repeat group besides. */
export type Frame = {
  answers: OpenAnswers
  /** The variables of rules, as they stand now. */
  read: ReadAnswer
  context: RuleContext
  /** Of the row; empty for the answers themselves. */
  pointer: string
  /** The frame around a row. */
  outer?: Frame
  /** Pointers of what does not apply, as far as that is known. */
  hidden: ReadonlySet<string>
}

/** A spot where a field's answer stands or would stand. */
export type Spot = { holder: OpenAnswers; key: string; pointer: string; frame: Frame }

export function isObject(value: unknown): value is OpenAnswers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Around = { surroundings: Readonly<Record<string, unknown>>; context: RuleContext; hidden: ReadonlySet<string> }

export function rootFrame(answers: OpenAnswers, { surroundings, context, hidden }: Around): Frame {
  const frame: Frame = { answers, context, pointer: '', hidden, read: (name) => ownValue(Object.hasOwn(surroundings, name) ? surroundings : answers, name) }
  return hidden.size === 0 ? withApplies(frame, always) : withApplies(frame, (path) => isShown(frame, path))
}

const always = () => true

function withApplies(frame: Frame, applies: RuleContext['applies']): Frame {
  frame.context = { ...frame.context, applies }
  return frame
}

/** Row numbers in rules count from 0, as in pointers. */
export function rowFrame(frame: Frame, row: OpenAnswers, { index, pointer }: { index: number; pointer: string }): Frame {
  const own: Frame = { answers: row, context: frame.context, pointer, outer: frame, hidden: frame.hidden, read: (name) => readInRow(frame, row, index, name) }
  return frame.hidden.size === 0 ? own : withApplies(own, (path) => isShown(own, path))
}

/** Each row around a row has a name of its own. */
function readInRow({ read }: Frame, row: OpenAnswers, index: number, name: string): unknown {
  switch (name) {
    case 'row':
      return row
    case 'row_index':
      return index
    case 'outer_row':
      return read('row')
    case 'outermost_row':
      return read('outer_row')
    default:
      return read(name)
  }
}

function ownValue(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

/** Whether nothing on the way to a field is hidden. */
function isShown(frame: Frame, [name = '', ...rest]: readonly string[]): boolean {
  const level = rowNames.findIndex((one) => one === name)
  const start = level === -1 ? `/${name}` : (rowAbove(frame, level)?.pointer ?? '')
  const way = [start, ...rest.map((_key, index) => [start, ...rest.slice(0, index + 1)].join('/'))]
  return !way.some((pointer) => frame.hidden.has(pointer))
}

function rowAbove(frame: Frame, levels: number): Frame | undefined {
  return levels === 0 ? frame : frame.outer && rowAbove(frame.outer, levels - 1)
}

/** Every spot of a path: one in the answers and groups, one for each row in repeat groups; absent groups have none. */
export function eachSpot(frame: Frame, path: readonly string[], visit: (spot: Spot) => void): void {
  walk({ holder: frame.answers, frame, pointer: '' }, path, visit)
}

type Standing = { holder: OpenAnswers; frame: Frame; pointer: string }

function walk({ holder, frame, pointer }: Standing, [key = '', ...rest]: readonly string[], visit: (spot: Spot) => void): void {
  const here = `${pointer}/${key}`
  if (rest.length === 0) return visit({ holder, key, pointer: here, frame })

  const value = holder[key]
  if (isObject(value)) return walk({ holder: value, frame, pointer: here }, rest, visit)
  if (!Array.isArray(value)) return
  value.forEach((row, index) => {
    if (isObject(row)) walk({ holder: row, frame: rowFrame(frame, row, { index, pointer: `${here}/${index}` }), pointer: `${here}/${index}` }, rest, visit)
  })
}

/** No list of a form may be longer; one item more is enough to be refused. */
const longestList = 500

/**
 * Deep copy of answers; shares nothing with them. Lists no form can have are cut off where they become too long; a list
 * of nothing is no answer. `__proto__` stays a member, as in `JSON.parse`: no field has that key, so it is refused.
 */
export function copyAnswers(answers: OpenAnswers): OpenAnswers {
  const copy: OpenAnswers = {}
  for (const key of Object.keys(answers)) {
    const value = answers[key]
    if (value === undefined || isEmptyList(value)) continue
    if (key === '__proto__') Object.defineProperty(copy, key, { value: copyValue(value), enumerable: true, configurable: true, writable: true })
    else copy[key] = copyValue(value)
  }
  return copy
}

export const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function copyValue(value: AnswerValue): AnswerValue {
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? value.slice(0, longestList + 1).map(copyValue) : copyAnswers(value)
}

/** The value at a pointer of plain keys and row numbers. */
export function valueAt(answers: AnswerValue, pointer: string): AnswerValue | undefined {
  let value: AnswerValue | undefined = answers
  for (const part of pointer.split('/').slice(1)) value = inside(value, part)
  return value
}

/** Takes the value at a pointer away. */
export function removeAt(answers: OpenAnswers, pointer: string): void {
  const cut = pointer.lastIndexOf('/')
  const holder = valueAt(answers, pointer.slice(0, cut))
  if (isObject(holder)) delete holder[pointer.slice(cut + 1)]
}

function inside(value: AnswerValue | undefined, part: string): AnswerValue | undefined {
  if (Array.isArray(value)) return value[Number(part)]
  return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
}
