import { dueBadge } from '#app/services/dossiers/due-badges.server.ts'
import type { Tracked } from '#app/services/dossiers.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { answersInForce } from '#runtime/answers-in-force.ts'
import { toSummary } from '#runtime/dossier/to-summary.ts'

/** Where a dossier stands, for whoever has its code and the phone number in it; every other pair is unknown. */
export async function trackDossier(casework: Casework, code: string, phone: string): Promise<Tracked | undefined> {
  const { core, versions } = casework
  const dossier = await core.database.dossiers.findByCode(code.trim().toUpperCase())
  const loaded = dossier && (await versions.get(dossier.version))
  if (!dossier || !loaded) return undefined
  const answers = await answersInForce(dossier, loaded.procedure, casework.engine)
  const summary = toSummary(dossier, loaded.procedure, answers)
  const digits = significantDigits(phone)
  if (digits.length < 8 || !summary.phone || significantDigits(summary.phone) !== digits) return undefined
  const { filedAt, closedAt, outcome, status, dueAt } = summary
  return {
    code: dossier.code,
    status,
    filedAt,
    closedAt,
    outcome,
    dueAt,
    procedureTitle: loaded.definition.title,
    stepTitle: loaded.procedure.steps.get(dossier.step)?.title ?? { vi: dossier.step },
    remaining: await dueBadge(casework, summary),
  }
}

/** The same for 0912 345 678, +84 912 345 678 and 84912345678. */
function significantDigits(phone: string): string {
  return phone.replaceAll(/\D/g, '').replace(/^(00)?84(?=\d{9,10}$)/, '').replace(/^0/, '')
}
