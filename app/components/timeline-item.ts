import type { TimelineEntry } from '#app/services/dossiers.ts'
import type { DossierEvent } from '#runtime/dossier/event.ts'

/** An entry of the timeline as pages carry it: kinds of events instead of the events, people without their accounts. */
export type TimelineItem = Omit<TimelineEntry, 'events' | 'by'> & {
  by: { kind: 'applicant' | 'officer' | 'system'; name: string }
  events: Array<DossierEvent['type']>
}

export function toTimelineItems(entries: readonly TimelineEntry[]): TimelineItem[] {
  return entries.map(({ events, by, ...entry }) => ({
    ...entry,
    by: { kind: by.kind, name: by.name },
    events: events.map(({ event }) => event.type),
  }))
}
