import type { TimelineEntry } from '#app/services/dossiers.ts'
import type { VersionAt } from '#app/services/dossiers/versions-at.server.ts'
import type { DossierEvent, StoredEvent } from '#runtime/dossier/event.ts'

/** What an applicant is not shown: how officers share the work among themselves. */
const internal: ReadonlySet<DossierEvent['type']> = new Set(['dossier-assigned', 'dossier-released', 'officer-answers-given', 'held'])
/** Moves whose comment is meant for the applicant, or is the applicant's own. */
const addressed: ReadonlySet<string> = new Set(['request-supplement', 'refuse-intake', 'reject', 'withdraw', 'stop', 'answer-supplement'])

/** Events of one command as one entry, oldest first, each in the words of the version of its time. */
export function toTimeline(events: readonly StoredEvent[], versionAt: VersionAt, as: 'applicant' | 'officer'): TimelineEntry[] {
  const shown = as === 'officer' ? events : events.filter(({ event }) => !internal.has(event.type))
  const groups = Map.groupBy(shown, ({ commandId }) => commandId)
  return [...groups.values()].flatMap((group) => toEntry(group, versionAt, as))
}

function toEntry(events: StoredEvent[], versionAt: VersionAt, as: 'applicant' | 'officer'): TimelineEntry[] {
  const [first] = events
  if (!first) return []
  const move = events.map(({ event }) => event).find((event) => event.type === 'transition-taken')
  const filed = events.some(({ event }) => event.type === 'dossier-filed')
  const common = { sequence: first.sequence, at: first.at, by: first.by, events }
  if (!move || filed) return [{ ...common, what: filed ? { kind: 'filed' } : { kind: 'other' }, grounds: [] }]

  const { transition, command, to } = move
  const { procedure } = versionAt(first.sequence)
  const title = procedure.transitions.get(transition)?.title ?? { vi: transition }
  const target = procedure.steps.get(to)?.title ?? { vi: to }
  const comment = as === 'officer' || addressed.has(command) ? move.comment : undefined
  const grounds = move.grounds.map((key) => procedure.grounds.get(key)?.title ?? { vi: key })
  return [{ ...common, what: { kind: 'moved', command, title, to: target }, comment, grounds }]
}
