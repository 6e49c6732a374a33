import type { Transition } from '#schemas/generated/procedure.ts'
import { can } from '#runtime/access/permissions.ts'
import type { FileDossier, Refusal } from '#runtime/commands/command.ts'
import type { CommandRule } from '#runtime/commands/command-rule.ts'
import type { Context } from '#runtime/commands/context.ts'
import { accept, byOf, happen, keepAnswers, refuse, unaskedIn, type Course } from '#runtime/commands/course.ts'
import { takeNumber } from '#runtime/commands/effects/issue-number.ts'
import { factsOf, holds } from '#runtime/commands/facts.ts'
import { printNumber } from '#runtime/commands/numbers.ts'
import { routeStep } from '#runtime/commands/route-step.ts'
import { guardAnswers, takeMove } from '#runtime/commands/take-transition.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { evolve } from '#runtime/dossier/evolve.ts'
import type { DossierEvent } from '#runtime/dossier/event.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'

/**
 * Makes a dossier of answers. It enters at the start step; where the version has `file` transitions from there (mostly
 * to itself), the first whose condition holds is taken at once, with its effects. None that holds refuses the filing.
 */
export const fileDossier: CommandRule<FileDossier> = {
  effects: (_dossier, _command, context) => filingMoves(context).flatMap(({ effects }) => effects),
  guard: guardFiling,

  decide(dossier, command, context) {
    const refusal = guardFiling(dossier, command, context)
    if (refusal) return refuse(refusal)

    const course = fileAtStart(command, context)
    const stopped = leaveStart(course)
    return stopped ? refuse(stopped, course.failures) : accept(course)
  },
}

function guardFiling(
  dossier: Dossier | undefined,
  { applicant, channel }: FileDossier,
  context: Context,
): Refusal | undefined {
  if (dossier) return { code: 'stale', expected: 0, actual: dossier.sequence }
  const { actor, procedure } = context
  const subject = { owner: applicant.accountId, concerns: channel === 'online' ? undefined : procedure.holders }
  if (!can(actor, 'file-dossier', subject)) return { code: 'not-permitted' }
  if (!procedure.definition.channels.includes(channel)) return { code: 'channel-not-offered', channel }
  return guardAnswers(context)
}

function fileAtStart(command: FileDossier, context: Context): Course {
  const { procedure, digest, answers, actor, now, today } = context
  const { definition } = procedure
  const start = getPart(procedure.steps, definition.start)
  const kept: Course['answers'] = []
  const event: DossierEvent = {
    type: 'dossier-filed',
    code: printNumber(definition.dossierCode, takeNumber({ context }, 'dossier'), today),
    procedure: definition.key,
    version: procedure.hash,
    channel: command.channel,
    applicant: command.applicant,
    answers: keepAnswers({ answers: kept }, answers, { digest }),
    ...unaskedIn(context),
    step: start.key,
    status: start.status,
  }
  const by = byOf(actor)
  const dossier = evolve(undefined, { dossierId: command.dossierId, at: now, by, event })
  return { dossier, events: [event], answers: kept, letters: [], records: [], jobs: [], failures: [], context, by }
}

function leaveStart(course: Course): Refusal | undefined {
  const { dossier, context } = course
  const facts = factsOf(dossier, context)
  const moves = filingMoves(context)
  const first = moves.find(({ key, when }) => holds(when, `transition ${key}`, facts, course))
  if (first) return takeMove(course, first, {})
  if (moves[0]) return { code: 'guard-failed', transition: moves[0].key, reason: moves[0].unavailable }

  happen(course, { type: 'held', ...routeStep(getPart(context.procedure.steps, dossier.step), facts, course) })
  return undefined
}

function filingMoves({ procedure }: Context): readonly Transition[] {
  return procedure.movesFrom(procedure.definition.start).filter(({ command }) => command === 'file')
}
