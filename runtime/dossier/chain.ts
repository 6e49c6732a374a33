import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierEvent, StoredEvent } from '#runtime/dossier/event.ts'
import { evolve } from '#runtime/dossier/evolve.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { Digest } from '#runtime/hash/digest.ts'

/** What the first event of a dossier names as the one before it. */
export const noHash = '0'.repeat(64)

type Link = { sequence: number; hash: string }

/** Events in the chain, and the text of their log as it is stored: a JSON list of `{"event", "hash"}`. */
export type Chained = { events: StoredEvent[]; log: string }

/**
 * Gives events their places in the chain of a dossier, after the last one there is. What is hashed is the canonical JSON
 * of an event without its hash; what all events of a command share comes first in it, and is written once.
 */
export function chainEvents(
  after: Link | undefined,
  events: readonly DossierEvent[],
  common: Pick<StoredEvent, 'dossierId' | 'commandId' | 'at' | 'by'>,
  digest: Digest,
): Chained {
  let last = after ?? { sequence: 0, hash: noHash }
  const head = canonicalJson(common).slice(0, -1)
  const texts: string[] = []
  const stored = events.map((event) => {
    const { dossierId, commandId, at, by } = common
    const [sequence, previousHash, text] = [last.sequence + 1, last.hash, canonicalJson(event)]
    const hash = digest(`${head},"event":${text},"previousHash":"${previousHash}","sequence":${sequence}}`)
    texts.push(`{"event":${text},"hash":"${hash}"}`)
    last = { sequence, hash }
    return { dossierId, commandId, at, by, sequence, event, previousHash, hash }
  })
  return { events: stored, log: `[${texts.join(',')}]` }
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
