import type { Transition } from '#schemas/generated/procedure.ts'
import type { PassTime } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import type { Context } from '#runtime/commands/context.ts'
import type { Course } from '#runtime/commands/course.ts'
import { factsOf } from '#runtime/commands/facts.ts'
import { guardTransition } from '#runtime/commands/guard-transition.ts'
import { takeMove } from '#runtime/commands/take-transition.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { isTimeoutDue } from '#runtime/dossier/next-timer.ts'

/**
 * Takes the first move of the system that may be taken now: an automatic one, or one whose clock has ended. One move at
 * a time: where that leads to another step with moves of its own, time passes there again.
 */
export const passTime = onDossier<PassTime>({
  effects: (dossier, _command, context) => (dossier ? systemMoves(dossier, context).flatMap(({ effects }) => effects) : []),

  guard(course) {
    if (course.context.actor.kind !== 'system') return { code: 'not-permitted' }
    return dueMove(course) ? undefined : { code: 'nothing-due' }
  },

  act(course) {
    const move = dueMove(course)
    return move ? takeMove(course, move, {}) : { code: 'nothing-due' }
  },
})

function dueMove(course: Course): Transition | undefined {
  const { dossier, context } = course
  const facts = factsOf(dossier, context)
  return systemMoves(dossier, context).find((move) => guardTransition(dossier, move, facts, course) === undefined)
}

/** Moves the hour allows; whether their conditions hold is asked apart. */
function systemMoves(dossier: Dossier, { procedure, now }: Context): Transition[] {
  return procedure.movesFrom(dossier.step).filter((move) => move.command === 'automatic' || isTimeoutDue(dossier, move, now))
}
