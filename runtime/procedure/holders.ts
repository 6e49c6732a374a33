import type { DecisionTable, Holder, ProcedureDefinition, Step } from '#schemas/generated/procedure.ts'
import { heldKey } from '#runtime/access/permissions.ts'

/** The unit of a holder that names none: the agency itself. */
export function defaultUnit({ agency }: ProcedureDefinition): string {
  return agency.key
}

/** Every role and unit that may hold a dossier of this version, as `role@unit`: those it concerns. */
export function holdersOf(definition: ProcedureDefinition): ReadonlySet<string> {
  const tables = new Map(definition.tables?.map((table) => [table.key, table]))
  return new Set(definition.steps.flatMap((step) => holdersOfStep(step, definition, tables)))
}

function holdersOfStep(
  { holder }: Step,
  definition: ProcedureDefinition,
  tables: ReadonlyMap<string, DecisionTable>,
): string[] {
  if (!holder) return []
  const byTable = tables.get(holder.table ?? '')?.rows.map(({ output }) => ({ unit: String(output) })) ?? []
  const alternatives: Array<Partial<Holder>> = [{}, ...(holder.routes ?? []), ...byTable]
  return alternatives.map(({ role, unit }) =>
    heldKey(role ?? holder.role, unit ?? holder.unit ?? defaultUnit(definition)),
  )
}
