import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierStatus } from '#schemas/generated/api.ts'

/** A dossier as the API tells it. */
export function toStatus(dossier: Dossier): DossierStatus {
  const { id, code, procedure, version, sequence, step, status, filedAt, closedAt, outcome } = dossier
  const dues = Object.values(dossier.clocks).flatMap((clock) => (clock.status.state === 'running' && clock.dueAt !== undefined ? [clock.dueAt] : []))
  const fees = dossier.fees.map(({ key, amount, paid }) => ({ key, amount, paid: paid !== undefined }))
  return { id, code, procedure, version, sequence, step, status, filedAt, dueAt: dues.toSorted()[0], closedAt, outcome, fees }
}
