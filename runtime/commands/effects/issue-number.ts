import type { IssueNumberEffect } from '#schemas/generated/procedure.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { printNumber } from '#runtime/commands/numbers.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'

/** Gives the dossier a number of a series under the name rules and letters use for it. */
export function issueNumber(course: Course, { series, as }: IssueNumberEffect): undefined {
  const { procedure, today } = course.context
  const number = printNumber(getPart(procedure.series, series).pattern, takeNumber(course, `as ${as}`), today)
  happen(course, { type: 'number-issued', series, as, number })
}

/** A number taken for this command before it was decided. Throws when nobody took it: `neededNumbers` is wrong. */
export function takeNumber({ context }: Pick<Course, 'context'>, key: string): number {
  const number = context.numbers.get(key)
  if (number === undefined) throw new Error(`no number taken ${key}`)
  return number
}
