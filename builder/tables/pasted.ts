import { writeOperand, type Operand } from '#builder/rules/operand.ts'
import { writeCell, type Bound, type Cell } from '#builder/tables/cell.ts'
import { isCalendarDate } from '#runtime/rules/calendar-date.ts'
import type { RuleType } from '#runtime/rules/rule-type.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

/** What a column takes: its type, and the options by the name they are read under. */
export type PastedColumn = { type: RuleType; options: ReadonlyArray<{ value: string; label: string }> }

/** The lines and cells of what a spreadsheet puts on the clipboard; quoted cells may hold tabs and new lines. */
export function readSpreadsheet(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') continue
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end !== '' && end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '')
}

/** The condition that a pasted word means: nothing, an option by its name, several with `;`, `10–20`, `≥ 5`, a date, or CEL over `it`. */
export function toPastedCell(text: string, column: PastedColumn): string | null {
  if (text === '' || text === '-' || text === '–' || text === '*') return null
  if (/(^|[^\w])it([^\w]|$)/.test(text)) return text
  if (column.type.type === 'bool') return writeCell({ kind: isYes(text) ? 'yes' : 'no' })
  return writeCell(rangeOf(text, column) ?? choiceOf(text, column))
}

const isYes = (text: string): boolean => ['co', 'yes', 'true', 'x', '1', 'dung'].includes(foldVietnamese(text))

function choiceOf(text: string, column: PastedColumn): Cell {
  const values = text.split(';').map((one) => toSource(one.trim(), column)).filter(Boolean)
  return values.length > 1 ? { kind: 'one-of', values } : { kind: 'is', value: values[0] ?? '' }
}

function rangeOf(text: string, column: PastedColumn): Cell | undefined {
  const kind = column.type.type
  if (kind !== 'int' && kind !== 'decimal' && kind !== 'date') return undefined
  const toBound = (value: string, isOpen = false): Bound => ({ value: toSource(value, column), isOpen })
  const [, sign, limit] = /^(>=|<=|>|<|≥|≤)\s*(.+)$/.exec(text) ?? []
  if (sign !== undefined && limit !== undefined) {
    const bound = toBound(limit, sign === '>' || sign === '<')
    return sign.startsWith('>') || sign === '≥' ? { kind: 'range', from: bound } : { kind: 'range', to: bound }
  }
  const [, from, to] = /^(?:từ |from )?(\S+)\s*(?:–|—|\.\.|đến|to|\s-\s|-(?=\S))\s*(\S+)$/i.exec(text) ?? []
  const isDayText = kind === 'date' && isCalendarDate(text)
  return from === undefined || to === undefined || isDayText ? undefined : { kind: 'range', from: toBound(from), to: toBound(to) }
}

function toSource(text: string, { type, options }: PastedColumn): string {
  const option = options.find(({ value, label }) => value === text || foldVietnamese(label) === foldVietnamese(text))
  return writeOperand(option ? { kind: 'text', value: option.value } : toOperand(text, type))
}

function toOperand(text: string, { type }: RuleType): Operand {
  if (type === 'int' || type === 'decimal') return { kind: 'number', value: toNumberText(text) }
  return type === 'date' ? { kind: 'date', value: toDay(text) } : { kind: 'text', value: text }
}

/** A number written the Vietnamese way (`1.250.000,5`) or plainly, as digits with a point; other text as it is. */
export function toNumberText(text: string): string {
  const bare = text.replaceAll(/[\s₫đ]/g, '')
  return /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare.replace(',', '.')
}

/** A day written `31/01/2026` or `2026-01-31`; empty for what is no day. */
export function toDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = day !== undefined && month !== undefined && year !== undefined ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isCalendarDate(iso) ? iso : ''
}
