import type { DecisionTable, Holder, ProcedureDefinition, Step } from '#schemas/generated/procedure.ts'
import { heldKey } from '#runtime/access/permissions.ts'

/** The unit of a holder that names none: the agency itself. */
export function defaultUnit({ agency }: ProcedureDefinition): string {
  return agency.key
}

/** Every role and unit that may hold a dossier of this version, as `role@unit`: those it concerns. */
export function holdersOf(definition: ProcedureDefinition): ReadonlySet<string> {
  return holdersOfSteps(definition, definition.steps)
}

/** Roles and units that take payments, wherever the dossier is: those of counters and payment steps. */
export function cashiersOf(definition: ProcedureDefinition): ReadonlySet<string> {
  return holdersOfSteps(definition, definition.steps.filter(({ kind }) => kind === 'counter' || kind === 'payment'))
}

function holdersOfSteps(definition: ProcedureDefinition, steps: readonly Step[]): ReadonlySet<string> {
  const tables = new Map(definition.tables?.map((table) => [table.key, table]))
  return new Set(steps.flatMap((step) => holdersOfStep(step, definition, tables)))
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
