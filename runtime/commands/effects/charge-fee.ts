import type { ChargeFeeEffect } from '#schemas/generated/procedure.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { factsOf } from '#runtime/commands/facts.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'
import { decideTable } from '#runtime/tables/load-table.ts'

/** Makes a fee due by its table, in whole đồng. A table without an answer blocks the command; 0 charges nothing. */
export function chargeFee(course: Course, { table, title, moment }: ChargeFeeEffect): Refusal | undefined {
  const { values, context } = factsOf(course.dossier, course.context)
  const result = decideTable(getPart(course.context.procedure.tables, table), values, context)
  if (!result.ok || typeof result.output !== 'number') return { code: 'fee-not-computable', table }
  if (result.output === 0) return undefined

  const key = keyOf(table, course)
  happen(course, { type: 'fee-charged', key, title, amount: result.output, moment })
  return undefined
}

/** A second fee by the same table is another fee. */
function keyOf(table: string, { dossier }: Course): string {
  const earlier = dossier.fees.filter(({ key }) => key === table || key.startsWith(`${table}:`)).length
  return earlier === 0 ? table : `${table}:${earlier + 1}`
}
