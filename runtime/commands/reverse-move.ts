import type { ReverseMove } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import { happen } from '#runtime/commands/course.ts'

/** Takes the last move between versions back: the dossier stands where it stood. Only until it has moved on. */
export const reverseMove = onDossier<ReverseMove>({
  guard: ({ dossier: { beforeMove } }) => (beforeMove ? undefined : { code: 'moved-on' }),

  act(course) {
    const { version: from, beforeMove, answers } = course.dossier
    if (!beforeMove) return { code: 'moved-on' }
    happen(course, { type: 'version-move-reversed', from, answers: answers.hash, ...beforeMove })
  },
})
