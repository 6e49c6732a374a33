import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { DecisionTable, ProcedureDefinition } from '#schemas/generated/procedure.ts'

type Use = { table: string; wants: DecisionTable['output']; place: string }

/** A fee by a table that gives no money, or a holder by a table that gives no unit. */
export const tablePurpose: Check = (definition) => {
  const tables = new Map(definition.tables?.map((table) => [table.key, table]))
  return usesOf(definition).flatMap(({ table: key, wants, place }): Finding[] => {
    const table = tables.get(key)
    if (!table || table.output === wants) return []
    const said = quoted(table.title)
    return [toFinding('table-purpose', 'error', { place, text: { vi: `Bảng ${said.vi} không cho ra ${names[wants].vi}. Hãy chọn bảng khác, hoặc sửa loại kết quả của bảng.`, en: `The table ${said.en} gives no ${names[wants].en}. Choose another, or change what the table gives.` } })]
  })
}

const names: Record<DecisionTable['output'], { vi: string; en: string }> = { money: { vi: 'số tiền', en: 'money' }, unit: { vi: 'đơn vị', en: 'unit' }, number: { vi: 'số', en: 'number' }, text: { vi: 'chữ', en: 'text' } }

function usesOf({ steps, transitions }: ProcedureDefinition): Use[] {
  return [
    ...steps.flatMap(({ holder }, index) => (holder?.table === undefined ? [] : [{ table: holder.table, wants: 'unit' as const, place: toPointer('steps', index, 'holder', 'table') }])),
    ...transitions.flatMap(({ effects }, index) =>
      effects.flatMap((effect, which) => (effect.kind === 'charge-fee' ? [{ table: effect.table, wants: 'money' as const, place: toPointer('transitions', index, 'effects', which, 'table') }] : [])),
    ),
  ]
}
