import type { LetterEffect } from '#schemas/generated/procedure.ts'
import { calendarOf } from '#runtime/commands/context.ts'
import { happen, hashOf, type Course } from '#runtime/commands/course.ts'
import { takeNumber } from '#runtime/commands/effects/issue-number.ts'
import { factsOf, holds } from '#runtime/commands/facts.ts'
import { printNumber } from '#runtime/commands/numbers.ts'
import { composeLetter } from '#runtime/letters/compose-letter.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'

/** Makes a letter of what the dossier is now, under a new unguessable code. */
export function issueLetter(course: Course, { letter: key }: LetterEffect): undefined {
  const { dossier, context, by } = course
  const { procedure, now } = context
  const letter = getPart(procedure.letters, key)
  const number = letter.series === undefined ? undefined : letterNumber(course, key, letter.series)
  const facts = factsOf(dossier, context)
  const code = context.newCode()
  const content = composeLetter(letter, {
    procedure, dossier, now, number, checkCode: code,
    facts: facts.values,
    calendar: calendarOf(context),
    by: by.name,
    holds: (when) => holds(when, `letter ${key}`, facts, course),
  })
  const hash = hashOf(content, context)
  course.letters.push({ hash, code, content })
  happen(course, { type: 'letter-issued', letter: key, content: hash, code, number, step: dossier.step })
}

function letterNumber(course: Course, letter: string, series: string): string {
  const { procedure, today } = course.context
  return printNumber(getPart(procedure.series, series).pattern, takeNumber(course, `letter ${letter}`), today)
}
