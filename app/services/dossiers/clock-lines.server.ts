import type { ClockLine } from '#app/services/dossiers.ts'
import type { Readable } from '#app/services/dossiers/dossier-view.server.ts'
import { calendarOf, type Context } from '#runtime/commands/context.ts'
import { remaining } from '#runtime/deadlines/remaining.ts'

/** The clocks of a dossier in the order of the definition, with what is left of each. */
export function clockLines({ dossier, loaded }: Readable, context: Context): ClockLine[] {
  return (loaded.definition.clocks ?? []).flatMap(({ key, title, of, calendar }) => {
    const state = dossier.clocks[key]
    if (!state) return []
    const left = remaining(calendarOf(context, calendar), state, context.now)
    return [{ key, title, of, state, remaining: left, explanation: state.explanation }]
  })
}
