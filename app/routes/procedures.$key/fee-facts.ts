import type { DecisionTable, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** Amounts in đồng that may become due, as the tables in force on a day have them. */
export type FeeFacts = { least: number; most: number; cases: Array<{ note?: Text; amount: number; from?: string }> } | undefined

export function toFeeFacts(definition: ProcedureDefinition, today: string): FeeFacts {
  const charged = definition.transitions.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'charge-fee' ? [effect.table] : [])))
  const tables = (definition.tables ?? []).filter(({ key }) => charged.includes(key))
  const cases = tables.flatMap((table) => casesInForce(table, today))
  if (cases.length === 0) return undefined
  const amounts = cases.map(({ amount }) => amount)
  return { least: Math.min(...amounts), most: Math.max(...amounts), cases }
}

function casesInForce(table: DecisionTable, today: string) {
  return table.rows
    .filter(({ effectiveFrom, effectiveUntil }) => (effectiveFrom ?? '') <= today && today <= (effectiveUntil ?? '9999'))
    .flatMap(({ note, output, effectiveFrom }) => (typeof output === 'number' ? [{ note, amount: output, from: effectiveFrom }] : []))
}
