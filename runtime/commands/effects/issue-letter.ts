import type { Letter, LetterEffect } from '#schemas/generated/procedure.ts'
import { calendarOf } from '#runtime/commands/context.ts'
import { happen, keep, type Course } from '#runtime/commands/course.ts'
import { takeNumber } from '#runtime/commands/effects/issue-number.ts'
import { factsOf, holds, type Facts } from '#runtime/commands/facts.ts'
import { printNumber } from '#runtime/commands/numbers.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { composeLetter } from '#runtime/letters/compose-letter.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'

/** Makes a letter of what the dossier is now, under a new unguessable code. */
export function issueLetter(course: Course, { letter: key }: LetterEffect): undefined {
  const { dossier, context, by } = course
  const { procedure, now } = context
  const letter = getPart(procedure.letters, key)
  const facts = factsOf(dossier, context)
  const number = letterNumber(course, letter, facts)
  const code = context.newCode()
  const content = composeLetter(letter, {
    procedure,
    dossier,
    now,
    number,
    checkCode: code,
    facts: { ...facts.values, ...recordAsWritten(course) },
    calendar: calendarOf(context),
    by: signerOf(letter, dossier) ?? by.name,
    holds: (when) => holds(when, `letter ${key}`, facts, course),
  })
  const kept = keep(content, context)
  course.letters.push({ ...kept, code })
  happen(course, { type: 'letter-issued', letter: key, content: kept.hash, code, number, step: dossier.step })
}

/** The number a rule gives, as of the paper itself; otherwise the next one of the letter's series, if it has one. */
function letterNumber(
  course: Course,
  { key, number, series }: Letter,
  { values, context: ruleContext }: Facts,
): string | undefined {
  const { procedure, today } = course.context
  if (number === undefined)
    return series && printNumber(getPart(procedure.series, series).pattern, takeNumber(course, `letter ${key}`), today)

  const result = procedure.rule(number).evaluate(values, ruleContext)
  if (result.ok) return String(result.value)
  course.failures.push({ place: `number of ${key}`, rule: number, reason: result.reason })
  return undefined
}

/** A letter after a write speaks of the record as it is now in the register. */
function recordAsWritten({ records }: Course): { record?: unknown } {
  const written = records.at(-1)
  return written ? { record: written.record.values } : {}
}

/** A result is signed by who approved it, whoever numbers and seals it. */
function signerOf({ purpose }: Letter, { decisions }: Dossier): string | undefined {
  return purpose === 'result' ? decisions.findLast(({ command }) => command === 'approve')?.by.name : undefined
}
