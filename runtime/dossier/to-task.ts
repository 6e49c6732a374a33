import type { Dossier, Task } from '#runtime/dossier/dossier.ts'
import { soonestDue } from '#runtime/dossier/to-summary.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** The work an open dossier is for officers; none while the applicant or nobody has it. */
export function toTask(dossier: Dossier, procedure: LoadedProcedure): Task | undefined {
  const { id, holder, assignee, step, since } = dossier
  if (!holder || 'applicant' in holder) return undefined
  return {
    dossierId: id,
    procedure: dossier.procedure,
    step,
    role: holder.role,
    unit: holder.unit,
    assignee: assignee?.accountId,
    dueAt: soonestDue(dossier, procedure)?.dueAt,
    since,
  }
}
