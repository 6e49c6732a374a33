import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { DossierEvent, StoredEvent } from '#runtime/dossier/event.ts'
import type { VersionHash } from '#runtime/ids.ts'

/** The version a dossier was under at an event of its, by the event's number: what happened is told in the words of that time. */
export type VersionAt = (sequence: number) => LoadedVersion

export async function versionsAt({ versions }: Casework, events: readonly StoredEvent[], now: LoadedVersion): Promise<VersionAt> {
  const begun = events.flatMap(({ event, sequence }) => {
    const version = versionFrom(event)
    return version === undefined ? [] : [{ sequence, version }]
  })
  const loaded = await Promise.all(begun.map(async ({ sequence, version }) => ({ sequence, loaded: version === now.version.hash ? now : await versions.get(version) })))
  return (sequence) => loaded.findLast((one) => one.sequence <= sequence)?.loaded ?? now
}

/** The version a dossier is under from an event on, where the event says so. */
function versionFrom(event: DossierEvent): VersionHash | undefined {
  if (event.type === 'version-moved') return event.to
  return event.type === 'dossier-filed' || event.type === 'version-move-reversed' ? event.version : undefined
}
