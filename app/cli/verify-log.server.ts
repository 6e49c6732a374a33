import { CliError, type CliCommand, type Outcome } from '#app/cli/command-line.ts'
import { withRuntime } from '#app/cli/with-runtime.server.ts'
import { digest } from '#app/services/engine.server.ts'
import type { Runtime } from '#app/services.server.ts'
import { dossierIds } from '#db/queries/dossier-ids.ts'
import { verifyChain } from '#runtime/dossier/chain.ts'
import type { DossierId } from '#runtime/ids.ts'

type Fault = { dossier: string; sequence: number; reason: string }

/** `verify-log [CODE]`: recomputes the chain of every dossier, or of one, and compares it with the stored snapshot. */
export const verifyLog: CliCommand = ({ positional: [code] }) =>
  withRuntime(async (runtime) => {
    const ids = code === undefined ? dossierIds(runtime.core.database.kysely) : [await dossierOf(runtime, code)]
    const faults: Fault[] = []
    let dossiers = 0
    for await (const id of ids) {
      dossiers += 1
      faults.push(...(await faultsOf(runtime, id)))
    }
    return outcomeOf(dossiers, faults)
  })

function outcomeOf(dossiers: number, faults: Fault[]): Outcome {
  const lines = faults.map(({ dossier, sequence, reason }) => `${dossier} event ${sequence}: ${reason}`)
  const ok = faults.length === 0
  return { ok, value: { ok, dossiers, faults }, lines: [...lines, ok ? `${dossiers} dossiers: every chain holds` : `${faults.length} faults`] }
}

async function faultsOf({ core }: Runtime, id: DossierId): Promise<Fault[]> {
  const { dossiers } = core.database
  const [events, dossier] = await Promise.all([dossiers.events(id), dossiers.find(id)])
  const verdict = verifyChain(events, digest)
  if (!verdict.ok) return [{ dossier: dossier?.code ?? id, sequence: verdict.sequence, reason: verdict.reason }]
  const last = events.at(-1)
  const isWhole = dossier?.sequence === last?.sequence && dossier?.lastHash === last?.hash
  return isWhole ? [] : [{ dossier: dossier?.code ?? id, sequence: dossier?.sequence ?? 0, reason: 'cut-off' }]
}

async function dossierOf({ core }: Runtime, code: string): Promise<DossierId> {
  const dossier = await core.database.dossiers.findByCode(code)
  if (!dossier) throw new CliError(`no dossier ${code}`)
  return dossier.id
}
