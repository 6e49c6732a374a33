import type { Refusal } from '#runtime/commands/command.ts'
import type { Context } from '#runtime/commands/context.ts'
import type { Changes, Outcome } from '#runtime/commands/outcome.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { By, DossierEvent } from '#runtime/dossier/event.ts'
import { evolve } from '#runtime/dossier/evolve.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { toContentHash, type ContentHash } from '#runtime/ids.ts'
import type { Kept } from '#runtime/ports.ts'

/**
 * One decision under way: the dossier as it is after the events so far, so that each effect sees what the ones before
 * it did. Mutable, and never seen outside the decision.
 */
export type Course = Changes & { context: Context; by: By }

export function startCourse(dossier: Dossier, context: Context): Course {
  const nothing = { events: [], answers: [], letters: [], records: [], jobs: [], failures: [] }
  return { dossier, ...nothing, context, by: byOf(context.actor) }
}

/** Lets an event happen. */
export function happen(course: Course, event: DossierEvent): void {
  const { dossier, context, by } = course
  course.dossier = evolve(dossier, { dossierId: dossier.id, at: context.now, by, event })
  course.events.push(event)
}

/** Keeps answers beside the events; they are named by hash. */
export function keepAnswers(
  course: Pick<Changes, 'answers'>,
  content: Answers,
  { digest }: Pick<Context, 'digest'>,
): ContentHash {
  const kept = keep(content, { digest })
  course.answers.push(kept)
  return kept.hash
}

/** Content as it is stored, under the hash of that very text, which events name it by. */
export function keep<Content>(content: Content, { digest }: Pick<Context, 'digest'>): Kept<Content> {
  const json = JSON.stringify(content)
  return { hash: toContentHash(digest(json)), content, json }
}

/** What did not apply to the answers a command carries, each part by its topmost pointer. */
export function unaskedIn({ verdict }: Pick<Context, 'verdict'>): { unasked?: string[] } {
  const hidden = verdict?.hidden ?? []
  const unasked = hidden.filter((pointer) => !hidden.some((other) => pointer.startsWith(`${other}/`)))
  return unasked.length > 0 ? { unasked } : {}
}

export function accept({ context: _context, by: _by, ...changes }: Course): Outcome {
  return { accepted: true, changes }
}

export function refuse(refusal: Refusal, failures: Changes['failures'] = []): Outcome {
  return { accepted: false, refusal, failures }
}

/** Who the events are by. Visitors do nothing: they are refused before. */
export function byOf(actor: Context['actor']): By {
  switch (actor.kind) {
    case 'applicant':
    case 'officer':
      return { kind: actor.kind, accountId: actor.accountId, name: actor.name }
    case 'system':
      return { kind: 'system', name: actor.name }
    case 'visitor':
      throw new Error('a visitor does nothing to a dossier')
  }
}
