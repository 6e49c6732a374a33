import type { Effect } from '#schemas/generated/procedure.ts'
import type { Command, Refusal } from '#runtime/commands/command.ts'
import type { Context } from '#runtime/commands/context.ts'
import { accept, refuse, startCourse, type Course } from '#runtime/commands/course.ts'
import { guardDossier, type AddressedCommand } from '#runtime/commands/guard-dossier.ts'
import type { Outcome } from '#runtime/commands/outcome.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'

/** How one kind of command is decided. */
export type CommandRule<Of extends Command> = {
  /** The effects it may cause, so that their numbers can be taken before it is decided. */
  effects: (dossier: Dossier | undefined, command: Of, context: Context) => readonly Effect[]
  /** Why it is not done, as far as that is known without numbers: none are taken for what is refused here. */
  guard: (dossier: Dossier | undefined, command: Of, context: Context) => Refusal | undefined
  decide: (dossier: Dossier | undefined, command: Of, context: Context) => Outcome
}

/** What a command on a dossier there is has to say for itself: why not, and what it does. Acts may still refuse. */
type Acting<Of extends AddressedCommand> = {
  guard: (course: Course, command: Of) => Refusal | undefined
  act: (course: Course, command: Of) => Refusal | void
  effects?: CommandRule<Of>['effects']
}

/**
 * A rule for a dossier there is: it must be readable, as it was seen and open; then the command's own guard is asked
 * and its act lets events happen. A refusal leaves no trace.
 */
export function onDossier<Of extends AddressedCommand>({
  guard,
  act,
  effects = () => [],
}: Acting<Of>): CommandRule<Of> {
  return {
    effects,

    guard(dossier, command, context) {
      if (!dossier) return { code: 'not-found' }
      return guardDossier(dossier, command, context) ?? guard(startCourse(dossier, context), command)
    },

    decide(dossier, command, context) {
      if (!dossier) return refuse({ code: 'not-found' })
      const guarded = guardDossier(dossier, command, context)
      if (guarded) return refuse(guarded)

      const course = startCourse(dossier, context)
      const refusal = guard(course, command) ?? act(course, command)
      return refusal ? refuse(refusal, course.failures) : accept(course)
    },
  }
}
