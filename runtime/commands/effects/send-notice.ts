import type { NotifyEffect } from '#schemas/generated/procedure.ts'
import { calendarOf } from '#runtime/commands/context.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { factsOf } from '#runtime/commands/facts.ts'
import { fillTags } from '#runtime/letters/fill-tags.ts'
import { letterValues } from '#runtime/letters/letter-values.ts'
import { readPath } from '#runtime/procedure/field-index.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'

/** Puts a message into the outbox. Nothing is sent to a holder where there is none. */
export function sendNotice(course: Course, { notice: key, to }: NotifyEffect): undefined {
  const { dossier, context, by } = course
  const { procedure, now } = context
  const { subject, body } = getPart(procedure.notices, key)
  const facts = factsOf(dossier, context).values
  const values = letterValues({ procedure, dossier, facts, calendar: calendarOf(context), now, by: by.name })
  const message = {
    subject: fillTags(subject.vi, values).replaceAll(/\s+/g, ' '),
    text: fillTags(body.vi, values),
    dossierId: dossier.id,
  }

  if (to === 'holder') {
    const { holder } = dossier
    if (!holder || 'applicant' in holder) return
    course.jobs.push({ kind: 'mail-holders', payload: { ...holder, ...message } })
  } else {
    course.jobs.push({ kind: 'mail', payload: { to: addressOf(course, to), ...message } })
  }
  happen(course, { type: 'notice-sent', notice: key, to })
}

/** `contact` is the address given in the form, the account's when the form asks for none. */
function addressOf({ dossier, context }: Course, to: 'applicant' | 'contact'): string {
  const { email } = context.procedure.fields
  const given = to === 'contact' && email !== undefined ? readPath(context.answers, email) : undefined
  return typeof given === 'string' && given !== '' ? given : dossier.applicant.email
}
