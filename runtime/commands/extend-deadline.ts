import type { Effect } from '#schemas/generated/procedure.ts'
import type { ExtendDeadline, Refusal } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import type { Context } from '#runtime/commands/context.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { clockCalendar, dueFacts } from '#runtime/commands/effects/change-clock.ts'
import { runEffects } from '#runtime/commands/effects/effects.ts'
import { guardHolder } from '#runtime/commands/guard-dossier.ts'
import { extendClock } from '#runtime/deadlines/clock-state.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'

/**
 * Sets a later due with its grounds, at most once per clock, and apologises by letter where the version has one
 * (Nghị định 61/2018/NĐ-CP, Điều 19: hẹn lại không quá một lần).
 */
export const extendDeadline = onDossier<ExtendDeadline>({
  effects: apologies,
  guard: guardExtension,
  act(course, command) {
    const { dossier, context } = course
    const { clock: key, until, grounds } = command
    const clock = dossier.clocks[key]
    if (!clock) return { code: 'clock-not-running', clock: key }

    const extended = extendClock(clock, { at: context.now, until, reason: grounds }, clockCalendar(context, key))
    happen(course, { type: 'deadline-extended', clock: key, due: dueFacts(extended), grounds })
    return runEffects(course, apologies(dossier, command, context), 'extension')
  },
})

function guardExtension(
  { dossier, context }: Course,
  { clock: key, until, grounds }: ExtendDeadline,
): Refusal | undefined {
  const refusal = guardHolder(dossier, context.actor)
  if (refusal) return refusal

  const clock = dossier.clocks[key]
  const isAgencys = context.procedure.clocks.get(key)?.of === 'agency'
  if (clock?.status.state !== 'running' || !isAgencys) return { code: 'clock-not-running', clock: key }
  if (grounds.trim() === '') return { code: 'comment-required' }
  if (clock.extensions.length > 0) return { code: 'extended-before' }
  return until > (clock.dueAt ?? '') && until > context.now ? undefined : { code: 'not-later' }
}

function apologies(_dossier: Dossier | undefined, _command: ExtendDeadline, { procedure }: Context): Effect[] {
  const apology = procedure.definition.letters?.find(({ purpose }) => purpose === 'apology')
  return apology ? [{ kind: 'letter', letter: apology.key }] : []
}
