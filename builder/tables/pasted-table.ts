import { readSpreadsheet } from '#builder/tables/pasted.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

/** A line of pasted text; of a table the cells of a row, each with its heading, folded, where there is one. */
export type PastedLine = { line: number; text: string; cells: readonly PastedCell[] }
export type PastedCell = { text: string; heading: string }

/**
 * Lines of text, and rows of a table as a word processor or a spreadsheet puts it on the clipboard: its heading is known by
 * words that stand in no row, and the numbers before the rows are left out. Blank lines count for nothing.
 */
export function readPastedLines(pasted: string): PastedLine[] {
  const text = pasted.normalize('NFC')
  const rows = text.includes('\t') ? readSpreadsheet(text) : text.split(/\r\n|\r|\n/).map((line) => [line.trim()])
  const headings = rows[0] && isHeading(rows[0]) ? rows[0].map(foldVietnamese) : undefined
  return rows.flatMap((row, index): PastedLine[] => {
    const cells = row.map((cell, column) => ({ text: cell, heading: headings?.[column] ?? '' }))
    const isNumbered = cells.length > 1 && /^(?:\d{1,3}[.)]?|[ivx]{1,5}[.)]|[a-zđ][.)])?$/iu.test(row[0] ?? '')
    const said = isNumbered ? cells.slice(1) : cells
    return (headings && index === 0) || said.every((cell) => cell.text === '') ? [] : [{ line: index + 1, text: said.map((cell) => cell.text).join(' ').trim(), cells: said }]
  })
}

const headingWords = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', 'no.', 'loai', 'kieu', 'bat buoc', 'so luong', 'ban chinh', 'kind', 'type', 'required', 'copies'])

const isHeading = (row: readonly string[]): boolean => row.length > 1 && row.some((cell) => headingWords.has(foldVietnamese(cell)))

/** A mark that says yes, as people put it into a cell. */
export const isMark = (text: string): boolean => ['x', '*', '✓', '✔', 'co', 'yes', 'bat buoc', 'required'].includes(foldVietnamese(text))
