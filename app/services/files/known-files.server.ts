import type { Core } from '#app/core.server.ts'
import type { KnownFile } from '#runtime/fields/field-kind.ts'
import type { AccountId, DossierId, FileHash } from '#runtime/ids.ts'
import type { ScanState } from '#runtime/ports.ts'

type Holder = { owner?: AccountId; dossierId?: DossierId }

/** Which of the files that are named were uploaded by this person or already belong to the dossier. */
export async function knownFiles({ database, config }: Core, named: readonly FileHash[], { owner, dossierId }: Holder): Promise<ReadonlyMap<string, KnownFile>> {
  const known = new Map<string, KnownFile>()
  const hashes = [...new Set(named)]
  const facts = config.CLAMD === '' ? undefined : await database.files.facts(hashes)
  for (const hash of hashes) {
    const found = (owner && (await database.files.find(hash, { owner }))) ?? (dossierId && (await database.files.find(hash, { dossierId })))
    if (found) known.set(hash, { size: found.size, type: found.type, ...(facts && toScan(facts.get(hash)?.scan)) })
  }
  return known
}

/** Whoever had no scanner when the file came has one now: it waits like the others. */
function toScan(scan: ScanState = 'waiting'): Pick<KnownFile, 'scan'> {
  return scan === 'clean' ? {} : { scan: scan === 'off' ? 'waiting' : scan }
}
