import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { DecisionTable, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A row with more or fewer cells than the table has columns, or an output of another kind than the table's. */
export const tableShape: Check = (definition) =>
  (definition.tables ?? []).flatMap((table, index) =>
    table.rows.flatMap((row, which): Finding[] => {
      const place = toPointer('tables', index, 'rows', which)
      const said = quoted(table.title)
      if (row.cells.length !== table.inputs.length) return [toFinding('table-shape', 'error', { place: `${place}/cells`, text: { vi: `${said.vi}, dòng ${which + 1} có ${row.cells.length} ô cho ${table.inputs.length} cột. Hãy điền đủ ô.`, en: `${said.en}, row ${which + 1} has ${row.cells.length} cells for ${table.inputs.length} columns. Fill every column.` } })]
      const wanted = wrongOutput(definition, table, row.output)
      return wanted ? [toFinding('table-shape', 'error', { place: `${place}/output`, text: { vi: `${said.vi}, dòng ${which + 1}: kết quả “${row.output}” không phải ${wanted.vi}.`, en: `${said.en}, row ${which + 1}: the output “${row.output}” is no ${wanted.en}.` } })] : []
    }),
  )

function wrongOutput({ units = [], agency }: ProcedureDefinition, { output: kind }: DecisionTable, output: number | string): { vi: string; en: string } | undefined {
  switch (kind) {
    case 'money':
      return typeof output === 'number' ? undefined : { vi: 'số tiền', en: 'amount' }
    case 'number':
      return typeof output === 'number' ? undefined : { vi: 'số', en: 'number' }
    case 'text':
      return typeof output === 'string' ? undefined : { vi: 'chữ', en: 'text' }
    case 'unit':
      return output === agency.key || units.some(({ key }) => key === output) ? undefined : { vi: 'đơn vị có trong thủ tục', en: 'unit of this procedure' }
  }
}
