import { isDeepStrictEqual } from 'node:util'
import type { Recomputed } from '#app/services/calendars.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { OfficerActor } from '#app/auth/session.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import { happen, startCourse } from '#runtime/commands/course.ts'
import { recomputeDue } from '#runtime/deadlines/clock-state.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierEvent } from '#runtime/dossier/event.ts'
import { readContext } from '#runtime/gather-context.ts'
import type { CommandId, DossierId } from '#runtime/ids.ts'
import { toWrite } from '#runtime/to-write.ts'
import type { Actor } from '#runtime/access/actor.ts'

export type Saver = Actor & { accountId: OfficerActor['accountId']; name: string }

const pageSize = 200
/** How often a dossier somebody acts on meanwhile is looked at again. */
const attempts = 5

/** Computes the open deadlines of a changed calendar anew; each that moves is an event of its dossier. */
export async function recomputeDeadlines(casework: Casework, calendar: WorkingCalendar, actor: Saver): Promise<Recomputed> {
  const { dossierQueries } = casework.core.database
  const total = { open: 0, moved: 0 }
  let after: string | undefined
  do {
    const page = await dossierQueries.queue({ view: 'all', accountId: actor.accountId, assignments: 'everything', sort: 'filed', after, limit: pageSize })
    for (const row of page.rows.filter(({ closedAt }) => closedAt === undefined)) {
      const { open, moved } = await recomputeDossier(casework, calendar, actor, row.id)
      total.open += open
      total.moved += moved
    }
    after = page.next
  } while (after !== undefined)
  return total
}

async function recomputeDossier(casework: Casework, calendar: WorkingCalendar, actor: Saver, id: DossierId): Promise<Recomputed> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const dossier = await casework.core.database.dossiers.find(id)
    const loaded = dossier && (await casework.versions.get(dossier.version))
    if (!dossier || !loaded) return { open: 0, moved: 0 }
    const counted = Object.values(dossier.clocks).filter(({ key, status }) => {
      return status.state === 'running' && (loaded.procedure.clocks.get(key)?.calendar ?? loaded.definition.calendar.key) === calendar.key
    })
    const events = counted.flatMap((clock): DossierEvent[] => {
      const due = recomputeDue(clock, calendar)
      return !due || due.dueAt === clock.dueAt ? [] : [{ type: 'deadline-recomputed', clock: clock.key, due, calendar: calendar.key }]
    })
    // Who changed the calendar after us computes by what it says now.
    if (events.length > 0 && !isDeepStrictEqual(await casework.core.database.calendars.find(calendar.key), calendar)) return { open: counted.length, moved: 0 }
    if (events.length === 0 || (await append(casework, dossier, events, { actor, loaded }))) return { open: counted.length, moved: events.length }
  }
  return { open: 0, moved: 0 }
}

/** Writes the events as one command; what goes with them is derived as for any other. */
async function append({ core, engine }: Casework, before: Dossier, events: readonly DossierEvent[], { actor, loaded }: { actor: Saver; loaded: LoadedVersion }): Promise<boolean> {
  const context = await readContext({ dossier: before, actor, procedure: loaded.procedure }, engine)
  const course = startCourse(before, context)
  for (const event of events) happen(course, event)
  const { result } = await core.database.dossiers.append(toWrite(before, { commandId: core.newId<CommandId>() }, course, context))
  return result === 'appended'
}
