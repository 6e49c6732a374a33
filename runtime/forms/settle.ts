import type { Answers } from '#runtime/forms/answers.ts'
import { copyAnswers, eachSpot, isObject, removeAt, rootFrame, rowFrame, valueAt } from '#runtime/forms/frame.ts'
import type { Frame, OpenAnswers } from '#runtime/forms/frame.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { LoadedCondition } from '#runtime/forms/loaded-condition.ts'
import type { LogicField, LogicForm } from '#runtime/forms/logic-form.ts'

/**
 * Answers brought to rest: values completed and computed, what does not apply removed, flags filled in for the
 * validator, and an empty object put where a demanded group is missing, so that its own fields are asked for.
 */
export type Settled = {
  frame: Frame
  hidden: string[]
  required: string[]
  /** Values of options that are not offered now, by pointer of the field. */
  withheld: Record<string, string[]>
  /** What tells rows from each other, by pointer of the row. */
  rowNames: Record<string, string>
  opened: Opened[]
}

/** A demanded group that is missing, as an empty object that was put there. */
export type Opened = { holder: OpenAnswers; key: string; group: OpenAnswers }

/** Conditions that never come to rest are cut off; a check refuses such circles before publication. */
const mostPasses = 24

/**
 * What applies depends on answers, and only on those that apply themselves. So the answers are looked at with nothing
 * hidden, then again without what was hidden, until that no longer changes anything. The original is not touched.
 */
export function settle(form: LogicForm, answers: Answers, context: JudgeContext): Settled {
  let settled = look(form, answers, [], context)
  for (let pass = 1; pass < mostPasses && !isAtRest(form, settled); pass++) settled = look(form, answers, settled.hidden, context)
  for (const pointer of settled.hidden) removeAt(settled.frame.answers, pointer)
  for (const { holder, key, group } of settled.opened) holder[key] = group
  return settled
}

/** Looked at without exactly what turned out to be hidden; at first, when nothing hidden matters to anything. */
function isAtRest({ asksApplies }: LogicForm, { frame, hidden }: Settled): boolean {
  if (frame.hidden.size === 0 && !asksApplies) return hidden.every((pointer) => valueAt(frame.answers, pointer) === undefined)
  return hidden.length === frame.hidden.size && hidden.every((pointer) => frame.hidden.has(pointer))
}

function look(form: LogicForm, answers: Answers, hidden: readonly string[], context: JudgeContext): Settled {
  const work = copyAnswers(answers)
  for (const pointer of hidden) removeAt(work, pointer)

  const frame = rootFrame(work, { surroundings: surroundingsOf(context), context, hidden: new Set(hidden) })
  complete(form, frame, context)
  compute(form, frame)
  const settled: Settled = { frame, hidden: [...(form.outside ?? [])], required: [], withheld: {}, rowNames: {}, opened: [] }
  survey(form.loaded, { holder: work, frame, pointer: '' }, settled)
  return settled
}

/** The answers as they were given, each in its settled form. */
export function toCompleted(form: Pick<LogicForm, 'completed'>, answers: Answers, context: JudgeContext): Answers {
  const work = copyAnswers(answers)
  complete(form, rootFrame(work, { surroundings: {}, context, hidden: new Set() }), context)
  return work
}

function surroundingsOf({ channel, account, record }: JudgeContext): Record<string, unknown> {
  return { channel, account, ...(typeof record === 'object' && { record: record.values }) }
}

function complete({ completed }: Pick<LogicForm, 'completed'>, frame: Frame, context: JudgeContext): void {
  for (const { complete: settled, path } of completed) {
    eachSpot(frame, path, ({ holder, key }) => {
      const value = holder[key]
      if (value !== undefined && settled) holder[key] = settled(value, context)
    })
  }
}

/** A computed value that cannot be had, or does not apply, is absent. What the client sent for any is read by none. */
function compute({ computed }: LogicForm, frame: Frame): void {
  for (const { path } of computed) eachSpot(frame, path, ({ holder, key }) => delete holder[key])
  for (const { expression, path } of computed) {
    eachSpot(frame, path, ({ holder, key, pointer, frame: around }) => {
      const result = frame.hidden.has(pointer) ? undefined : expression?.ask(around.read, around.context)
      const value = result?.ok ? toAnswer(result.value) : undefined
      if (value !== undefined) holder[key] = value
    })
  }
}

/** What a rule gives as an answer; undefined for what no scalar answer can be. */
export function toAnswer(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return value.normalize('NFC')
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

type Standing = { holder: OpenAnswers; frame: Frame; pointer: string }

function survey(fields: readonly LogicField[], { holder, frame, pointer }: Standing, settled: Settled): void {
  for (const loaded of fields) {
    const here = `${pointer}/${loaded.key}`
    if (!allHold(loaded.visible, frame)) {
      settled.hidden.push(here)
      continue
    }
    const isDemanded = loaded.demanded === 'always' || (loaded.demanded !== 'never' && holds(loaded.demanded, frame))
    if (isDemanded) settled.required.push(here)
    withhold(loaded, frame, here, settled)
    if (loaded.nests) surveyInner(loaded, { holder, frame, pointer: here }, settled, isDemanded)
  }
}

function withhold({ offers }: LogicField, frame: Frame, pointer: string, { withheld }: Settled): void {
  const values = offers.flatMap(([value, offered]) => (offered.holds(frame) ? [] : [value]))
  if (values.length > 0) withheld[pointer] = values
}

function surveyInner({ key, nests, fields, rowSummary }: LogicField, at: Standing, settled: Settled, isDemanded: boolean): void {
  const { holder, frame, pointer } = at
  const value = holder[key]
  if (nests === 'group') {
    const inner: OpenAnswers = isObject(value) ? value : {}
    const [asked, place] = [settled.required.length, settled.opened.length]
    survey(fields, { holder: inner, frame, pointer }, settled)
    const isAskedFor = isDemanded || settled.required.length > asked
    if (value !== undefined || !isAskedFor) return
    settled.opened.splice(place, 0, { holder, key, group: inner })
    return
  }
  if (!Array.isArray(value)) return
  value.forEach((row, index) => {
    if (!isObject(row)) return
    const here = `${pointer}/${index}`
    const own = rowFrame(frame, row, { index, pointer: here })
    const name = rowSummary?.ask(own.read, own.context)
    if (name?.ok && typeof name.value === 'string' && name.value !== '') settled.rowNames[here] = name.value
    survey(fields, { holder: row, frame: own, pointer: here }, settled)
  })
}

function allHold(conditions: readonly LoadedCondition[], frame: Frame): boolean {
  let all = true
  for (const condition of conditions) if (!holds(condition, frame)) all = false
  return all
}

/** Leaves the answer as a flag for the validator, where the schema asks for one. */
function holds(condition: LoadedCondition, frame: Frame): boolean {
  const result = condition.holds(frame)
  if (condition.flag !== undefined) frame.answers[condition.flag] = result
  return result
}
