import type { RequestSupplement } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import { happen } from '#runtime/commands/course.ts'
import { effectsOfMove, guardMove, move } from '#runtime/commands/take-transition.ts'

/** Asks the applicant for what is missing. That the clock stops meanwhile is an effect of the version's transition. */
export const requestSupplement = onDossier<RequestSupplement>({
  effects: effectsOfMove,

  guard(course, command) {
    const refusal = guardMove(course, command)
    if (refusal) return refusal
    if (command.items.length === 0) return { code: 'items-required' }
    return command.comment.trim() === '' ? { code: 'comment-required' } : undefined
  },

  act(course, command) {
    happen(course, { type: 'supplement-requested', items: command.items, comment: command.comment })
    return move(course, command)
  },
})
