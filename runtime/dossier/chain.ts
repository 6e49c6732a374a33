import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierEvent, StoredEvent } from '#runtime/dossier/event.ts'
import { evolve } from '#runtime/dossier/evolve.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { Digest } from '#runtime/hash/digest.ts'

/** What the first event of a dossier names as the one before it. */
export const noHash = '0'.repeat(64)

type Link = { sequence: number; hash: string }

/**
 * Gives events their places in the chain of a dossier, after the last one there is. What is hashed is the canonical JSON
 * of an event without its hash; what all events of a command share comes first in it, and is written once.
 */
export function chainEvents(
  after: Link | undefined,
  events: readonly DossierEvent[],
  common: Pick<StoredEvent, 'dossierId' | 'commandId' | 'at' | 'by'>,
  digest: Digest,
): StoredEvent[] {
  let last = after ?? { sequence: 0, hash: noHash }
  const head = canonicalJson(common).slice(0, -1)
  return events.map((event) => {
    const sequence = last.sequence + 1
    const text = `${head},"event":${canonicalJson(event)},"previousHash":"${last.hash}","sequence":${sequence}}`
    const stored = { ...common, sequence, event, previousHash: last.hash, hash: digest(text) }
    last = stored
    return stored
  })
}

export type ChainVerdict = { ok: true } | { ok: false; sequence: number; reason: ChainFault }
type ChainFault = 'gap' | 'broken-link' | 'changed' | 'other-dossier' | 'other-snapshot'

/** Whether the events of one dossier, in order from the first, are whole and unchanged. Needs nothing but the events. */
export function verifyChain(events: readonly StoredEvent[], digest: Digest): ChainVerdict {
  let last: StoredEvent | undefined
  for (const event of events) {
    const reason = faultOf(last, event, digest)
    if (reason) return { ok: false, sequence: event.sequence, reason }
    last = event
  }
  return { ok: true }
}

/** Whether a dossier's log is whole and says just what is stored beside it as the snapshot. */
export function verifyDossier(events: readonly StoredEvent[], snapshot: Dossier, digest: Digest): ChainVerdict {
  const verdict = verifyChain(events, digest)
  if (!verdict.ok || canonicalJson(replay(events)) === canonicalJson(snapshot)) return verdict
  return { ok: false, sequence: snapshot.sequence, reason: 'other-snapshot' }
}

/** The dossier its events say; undefined without events. */
export function replay(events: readonly StoredEvent[]): Dossier | undefined {
  let dossier: Dossier | undefined
  for (const event of events) dossier = { ...evolve(dossier, event), sequence: event.sequence, lastHash: event.hash }
  return dossier
}

function faultOf(last: StoredEvent | undefined, stored: StoredEvent, digest: Digest): ChainFault | undefined {
  const { hash, ...unsealed } = stored
  if (stored.sequence !== (last?.sequence ?? 0) + 1) return 'gap'
  if (stored.previousHash !== (last?.hash ?? noHash)) return 'broken-link'
  if (last && stored.dossierId !== last.dossierId) return 'other-dossier'
  return digest(canonicalJson(unsealed)) === hash ? undefined : 'changed'
}
