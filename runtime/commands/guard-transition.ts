import type { Transition } from '#schemas/generated/procedure.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import { holds, type Asking, type Facts } from '#runtime/commands/facts.ts'
import { guardHolder } from '#runtime/commands/guard-dossier.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'

/** Why a move may not be taken now: not from this step, not by this person, too often, or its condition. */
export function guardTransition(
  dossier: Dossier,
  transition: Transition,
  facts: Facts,
  course: Asking,
): Refusal | undefined {
  const { key, from, most, when, unavailable } = transition
  if (!from.includes(dossier.step)) return { code: 'not-offered', transition: key, step: dossier.step }

  const refusal = guardSide(dossier, transition, course.context.actor)
  if (refusal) return refusal
  if (most !== undefined && (dossier.taken[key] ?? 0) >= most) return { code: 'taken-too-often', most }
  return holds(when, `transition ${key}`, facts, course)
    ? undefined
    : { code: 'guard-failed', transition: key, reason: unavailable }
}

/** Whether the actor is on the side whose move it is: the holder's, the applicant's or the system's. */
export function guardSide(dossier: Dossier, { by }: Transition, actor: Actor): Refusal | undefined {
  switch (by) {
    case 'holder':
      return guardHolder(dossier, actor)
    case 'applicant':
      return isApplicant(dossier, actor) ? undefined : { code: 'not-permitted' }
    case 'system':
      return actor.kind === 'system' ? undefined : { code: 'not-permitted' }
  }
}

function isApplicant(dossier: Dossier, actor: Actor): boolean {
  return 'accountId' in actor && actor.accountId === dossier.applicant.accountId
}
