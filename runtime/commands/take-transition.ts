import type { Effect, Transition } from '#schemas/generated/procedure.ts'
import type { AnswerSupplement, Refusal, RequestSupplement, TakeTransition } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import type { Context } from '#runtime/commands/context.ts'
import { happen, keepAnswers, type Course, unaskedIn } from '#runtime/commands/course.ts'
import { runEffects } from '#runtime/commands/effects/effects.ts'
import { factsOf } from '#runtime/commands/facts.ts'
import { guardTransition } from '#runtime/commands/guard-transition.ts'
import { routeStep } from '#runtime/commands/route-step.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { getPart, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

type Move = TakeTransition | RequestSupplement | AnswerSupplement

/** A plain move between steps: accept, propose, approve, return, … What sets them apart is in the version. */
export const takeTransition = onDossier<TakeTransition>({ effects: effectsOfMove, guard: guardMove, act: move })

/** The effects of the transition a command names. */
export function effectsOfMove(
  _dossier: Dossier | undefined,
  { transition }: Move,
  { procedure }: Context,
): readonly Effect[] {
  return procedure.transitions.get(transition)?.effects ?? []
}

/** Why the move of a command may not be taken. Changes nothing. */
export function guardMove(course: Course, command: Move): Refusal | undefined {
  const { dossier, context } = course
  const transition = context.procedure.transitions.get(command.transition)
  if (!transition || transition.command !== command.kind) {
    return { code: 'not-offered', transition: command.transition, step: dossier.step }
  }
  return (
    guardTransition(dossier, transition, factsOf(dossier, context), course) ??
    guardReasons(transition, command, context.procedure) ??
    guardAnswers(context)
  )
}

/** Takes the move of a guarded command: what the officer wrote, the move itself, its new holder, its effects. */
export function move(course: Course, command: Move): Refusal | undefined {
  const transition = getPart(course.context.procedure.transitions, command.transition)
  giveOfficerAnswers(course, command)
  return takeMove(course, transition, command)
}

/** Moves the dossier along a transition whose guards hold. Who has it keeps it when it stays at its step. */
export function takeMove(course: Course, transition: Transition, reasons: Reasons): Refusal | undefined {
  const { procedure } = course.context
  const { key, command, to, effects } = transition
  const step = getPart(procedure.steps, to)
  const final = step.kind === 'final' ? { outcome: step.outcome ?? 'stopped' } : undefined
  const { comment = '', grounds = [] } = reasons
  happen(course, {
    type: 'transition-taken',
    transition: key,
    command,
    from: course.dossier.step,
    to,
    status: step.status,
    final,
    comment: comment === '' ? undefined : comment,
    grounds,
  })
  if (!course.dossier.holder)
    happen(course, { type: 'held', ...routeStep(step, factsOf(course.dossier, course.context), course) })
  return runEffects(course, effects, `transition ${key}`)
}

type Reasons = { comment?: string; grounds?: string[] }

function guardReasons(
  { comment, grounds }: Transition,
  given: Reasons,
  procedure: LoadedProcedure,
): Refusal | undefined {
  if (comment === 'required' && !given.comment?.trim()) return { code: 'comment-required' }
  if (grounds?.required && !given.grounds?.length) return { code: 'grounds-required' }

  const offered = grounds?.from ?? [...procedure.grounds.keys()]
  const unknown = given.grounds?.find((ground) => !grounds || !offered.includes(ground))
  return unknown === undefined ? undefined : { code: 'unknown-ground', ground: unknown }
}

/** The answers a command carries were judged before it is decided. */
export function guardAnswers({ verdict }: Context): Refusal | undefined {
  if (!verdict || verdict.problems.length === 0) return undefined
  return { code: 'answers-invalid', problems: verdict.problems }
}

/** Keeps the form of the step that is left, if the command filled it. */
function giveOfficerAnswers(course: Course, command: Move): void {
  const { dossier, context } = course
  if (!context.verdict || 'answers' in command) return
  const answers = keepAnswers(course, context.verdict.answers, context)
  happen(course, { type: 'officer-answers-given', step: dossier.step, answers, ...unaskedIn(context) })
}
