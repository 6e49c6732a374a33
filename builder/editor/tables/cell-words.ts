import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import type { TableColumn, TableFacts } from '#builder/editor/tables/use-table.ts'
import { readOperand } from '#builder/rules/operand.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import { readCell, type Bound } from '#builder/tables/cell.ts'
import type { DecisionTable, TableRow } from '#schemas/generated/procedure.ts'

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 })

/** A cell as the grid shows it: the shortest words that say it. */
export function cellInWords(text: string | null, column: TableColumn, language: 'vi' | 'en', words: EditorMessages['tables']): string {
  const cell = readCell(text)
  const value = (source: string): string => valueInWords(source, column)
  const end = (bound: Bound, sign: string): string => `${sign}${bound.isOpen ? '' : '='} ${value(bound.value)}`.replace('>=', '≥').replace('<=', '≤')
  switch (cell.kind) {
    case 'any':
      return words.any
    case 'yes':
    case 'no':
      return words.cellKinds[cell.kind]
    case 'is':
      return value(cell.value)
    case 'is-not':
      return `≠ ${value(cell.value)}`
    case 'one-of':
      return cell.values.map(value).join('; ')
    case 'range':
      if (cell.from && cell.to && !cell.from.isOpen && !cell.to.isOpen) return `${value(cell.from.value)} – ${value(cell.to.value)}`
      return [cell.from && end(cell.from, '>'), cell.to && end(cell.to, '<')].filter(Boolean).join(', ')
    case 'text':
      return sentenceOf({ text: cell.text, expected: 'bool' }, column.labels, language)
  }
}

function valueInWords(source: string, { options }: TableColumn): string {
  const operand = readOperand(source)
  if (!operand) return source
  if (operand.kind === 'number') return numbers.format(Number(operand.value))
  if (operand.kind === 'date') return dayInWords(operand.value)
  return options.find(({ value }) => value === operand.value)?.label ?? String(operand.value)
}

/** The output of a row; amounts the Vietnamese way. */
export function outputInWords({ output }: Pick<TableRow, 'output'>, kind: DecisionTable['output'], { units }: Pick<TableFacts, 'units'>): string {
  if (kind === 'unit') return units.find(({ key }) => key === output)?.title ?? String(output)
  return typeof output === 'number' ? `${numbers.format(output)}${kind === 'money' ? ' đồng' : ''}` : output
}

export function dayInWords(day: string | undefined): string {
  const [year, month, date] = day?.split('-') ?? []
  return year === undefined ? '' : `${date}/${month}/${year}`
}
