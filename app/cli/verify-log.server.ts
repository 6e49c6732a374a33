import { CliError, type CliCommand, type Outcome } from '#app/cli/command-line.ts'
import { withRuntime } from '#app/cli/with-runtime.server.ts'
import { digest } from '#app/services/engine.server.ts'
import type { Runtime } from '#app/services.server.ts'
import { storedLogs, strayDossiers, type StoredContent, type StoredLog } from '#db/verify-log.ts'
import { verifyChain, verifyDossier } from '#runtime/dossier/chain.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { DossierId } from '#runtime/ids.ts'

type Fault = { dossier: string; sequence: number; reason: string }

/**
 * `verify-log [CODE]`: recomputes the chain of every dossier, or of one, and holds against it the stored snapshot and the
 * answers and letters that events name by hash. Content that was purged leaves no fault.
 */
export const verifyLog: CliCommand = ({ positional: [code] }) =>
  withRuntime(async (runtime) => {
    const { kysely } = runtime.core.database
    const faults: Fault[] = []
    let dossiers = 0
    for await (const stored of storedLogs(kysely, code === undefined ? undefined : await dossierOf(runtime, code))) {
      dossiers += 1
      if (faultsOf(stored).length === 0) continue
      // Somebody may have gone on with it while it was read: what stays wrong is wrong.
      for await (const again of storedLogs(kysely, stored.dossier.id)) faults.push(...faultsOf(again))
    }
    const strays = code === undefined ? await strayDossiers(kysely) : []
    return outcomeOf(dossiers, [...faults, ...strays.map((id) => ({ dossier: id, sequence: 0, reason: 'no-dossier' }))])
  })

function outcomeOf(dossiers: number, faults: Fault[]): Outcome {
  const lines = faults.map(({ dossier, sequence, reason }) => `${dossier} event ${sequence}: ${reason}`)
  const ok = faults.length === 0
  return { ok, value: { ok, dossiers, faults }, lines: [...lines, ok ? `${dossiers} dossiers: every chain holds` : `${faults.length} faults`] }
}

function faultsOf({ dossier, events, snapshot, contents }: StoredLog): Fault[] {
  const at = (sequence: number, reason: string): Fault => ({ dossier: dossier.code, sequence, reason })
  const chain = verifyChain(events, digest)
  if (!chain.ok) return [at(chain.sequence, chain.reason)]
  const last = events.at(-1)
  if (dossier.sequence !== last?.sequence || dossier.lastHash !== last.hash) return [at(dossier.sequence, 'cut-off')]
  // The first command stands by itself; later ones have the dossier beside them.
  if (!snapshot && events.some(({ commandId }) => commandId !== last.commandId)) return [at(dossier.sequence, 'other-snapshot')]
  const whole = snapshot ? verifyDossier(events, snapshot, digest) : chain
  const changed = contents.filter((content) => !isAsNamed(content)).map(({ hash }) => at(sequenceNaming(hash, events), 'changed-content'))
  return [...(whole.ok ? [] : [at(whole.sequence, whole.reason)]), ...changed]
}

/** Content that came before it was stored as it was hashed has the hash of its canonical form. */
const isAsNamed = ({ hash, text }: StoredContent): boolean => digest(text) === hash || digest(canonicalForm(text)) === hash

function canonicalForm(text: string): string {
  try {
    return canonicalJson(JSON.parse(text))
  } catch {
    return text
  }
}

/** The event that names a content; 0 for content that none does. */
const sequenceNaming = (hash: string, events: readonly StoredEvent[]): number => events.find(({ event }) => Object.values(event).includes(hash))?.sequence ?? 0

async function dossierOf({ core }: Runtime, code: string): Promise<DossierId> {
  const dossier = await core.database.dossiers.findByCode(code)
  if (!dossier) throw new CliError(`no dossier ${code}`)
  return dossier.id
}
