import type { Refusal, RequestSupplement } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import { happen } from '#runtime/commands/course.ts'
import { effectsOfMove, guardMove, move } from '#runtime/commands/take-transition.ts'
import { toTargets } from '#runtime/forms/supplement-targets.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** Asks the applicant for what is missing. That the clock stops meanwhile is an effect of the version's transition. */
export const requestSupplement = onDossier<RequestSupplement>({
  effects: effectsOfMove,

  guard(course, command) {
    const refusal = guardMove(course, command)
    if (refusal) return refusal
    if (command.items.length === 0) return { code: 'items-required' }
    return unknownItem(command, course.context.procedure) ?? (command.comment.trim() === '' ? { code: 'comment-required' } : undefined)
  },

  act(course, command) {
    happen(course, { type: 'supplement-requested', items: command.items, comment: command.comment })
    return move(course, command)
  },
})

/** The first thing asked for that is neither a question of the filing form nor a paper. */
function unknownItem({ items }: RequestSupplement, { definition }: LoadedProcedure): Refusal | undefined {
  const targets = new Set(toTargets(definition.form, definition).flatMap((group) => group.targets.map(({ at }) => at)))
  const index = items.findIndex(({ at }) => !targets.has(at))
  return index < 0 ? undefined : { code: 'unknown-item', index, at: items[index]?.at ?? '' }
}
