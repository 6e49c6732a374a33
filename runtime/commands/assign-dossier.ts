import type { AssignDossier, ClaimDossier, Refusal, ReleaseDossier } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { guardHolder, holdsDossier } from '#runtime/commands/guard-dossier.ts'

/** Gives the dossier to a colleague of the same role and unit; who sits at it now does not matter. */
export const assignDossier = onDossier<AssignDossier>({
  guard: (course, { to }) => guardColleague(course) ?? guardAssignee(course, to.accountId),
  act: (course, { to }) => happen(course, { type: 'dossier-assigned', to }),
})

/** Takes the dossier out of the common queue for oneself. */
export const claimDossier = onDossier<ClaimDossier>({
  guard({ dossier, context }) {
    const refusal = guardHolder(dossier, context.actor)
    return refusal ?? (dossier.assignee && { code: 'held-by-other', name: dossier.assignee.name })
  },
  act(course) {
    const { actor } = course.context
    if (actor.kind !== 'officer') return { code: 'not-permitted' }
    return happen(course, { type: 'dossier-assigned', to: { accountId: actor.accountId, name: actor.name } })
  },
})

/** Puts the dossier back into the common queue. */
export const releaseDossier = onDossier<ReleaseDossier>({
  guard({ dossier, context }) {
    return guardHolder(dossier, context.actor) ?? (dossier.assignee ? undefined : { code: 'not-held' })
  },
  act: (course) => happen(course, { type: 'dossier-released' }),
})

function guardColleague({ dossier, context: { actor } }: Course): Refusal | undefined {
  if (actor.kind !== 'officer') return { code: 'not-permitted' }
  if (actor.accountId === dossier.applicant.accountId) return { code: 'own-dossier' }
  return holdsDossier(dossier, actor) ? undefined : { code: 'not-holder' }
}

function guardAssignee({ dossier, context }: Course, assignee: string): Refusal | undefined {
  if (assignee === dossier.applicant.accountId) return { code: 'own-dossier' }
  return context.assigneeHolds ? undefined : { code: 'not-holder' }
}
