import type { AnswerSupplement } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import { happen, keepAnswers, unaskedIn } from '#runtime/commands/course.ts'
import { effectsOfMove, guardMove, move } from '#runtime/commands/take-transition.ts'

/** Puts the completed answers in place of the earlier ones, which stay readable. */
export const answerSupplement = onDossier<AnswerSupplement>({
  effects: effectsOfMove,
  guard: guardMove,
  act(course, command) {
    const { context } = course
    happen(course, { type: 'answers-replaced', answers: keepAnswers(course, context.answers, context), ...unaskedIn(context) })
    happen(course, { type: 'supplement-answered' })
    return move(course, command)
  },
})
