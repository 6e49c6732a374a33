import { plainWords } from '#app/routes/procedures.$key/plain-words.ts'
import { toSimpleCondition } from '#runtime/rules/simple-condition.ts'
import type { DecisionTable, Field, ProcedureDefinition, TableRow, Text } from '#schemas/generated/procedure.ts'

/** Amounts in đồng that may become due, as the tables in force on a day have them; `cases` say when in words. */
export type FeeFacts = { least: number; most: number; cases: Array<{ cases: Text[]; amount: number; from?: string }> } | undefined

export function toFeeFacts(definition: ProcedureDefinition, today: string): FeeFacts {
  const charged = definition.transitions.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'charge-fee' ? [effect.table] : [])))
  const tables = (definition.tables ?? []).filter(({ key }) => charged.includes(key))
  const cases = tables.flatMap((table) => casesInForce(definition, table, today))
  if (cases.length === 0) return undefined
  const amounts = cases.map(({ amount }) => amount)
  return { least: Math.min(...amounts), most: Math.max(...amounts), cases }
}

function casesInForce(definition: ProcedureDefinition, table: DecisionTable, today: string) {
  return table.rows
    .filter(({ effectiveFrom, effectiveUntil }) => (effectiveFrom ?? '') <= today && today <= (effectiveUntil ?? '9999'))
    .flatMap((row) => (typeof row.output === 'number' ? [{ cases: row.note ? [row.note] : casesOf(definition, table, row), amount: row.output, from: row.effectiveFrom }] : []))
}

/** A cell that asks for one option of a choice is told by its label, any other by its rule in plain words. */
function casesOf(definition: ProcedureDefinition, { inputs }: DecisionTable, { cells }: TableRow): Text[] {
  return cells.flatMap((cell, column) => {
    const input = inputs[column]
    if (cell === null || !input) return []
    const condition = toSimpleCondition(cell)
    const option = condition?.op === 'equals' && condition.path.join('.') === 'it' ? labelOf(definition, input.expression, condition.value) : undefined
    return option ?? plainWords(definition, cell, input)
  })
}

function labelOf(definition: ProcedureDefinition, expression: string | undefined, value: unknown): Text | undefined {
  const field = definition.form.sections.flatMap(({ fields }) => fields).find(({ key }) => key === expression)
  return field && optionsOf(definition, field).find((option) => option.value === value)?.label
}

function optionsOf({ optionLists = [] }: ProcedureDefinition, field: Field) {
  if (field.kind !== 'single-choice') return []
  return field.options ?? optionLists.find(({ key }) => key === field.optionsFrom)?.options ?? []
}
