import { isMark, readPastedLines, type PastedCell } from '#builder/tables/pasted-table.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { Paper, Text } from '#schemas/generated/procedure.ts'

/** A paper as it was written. */
export type WrittenPaper = Pick<Paper, 'kind' | 'copies' | 'required'> & { title: Text }

/** One line and the paper it makes; `problem` says why it makes none. */
export type PaperLine = { line: number; text: string; paper?: WrittenPaper; problem?: 'no-title' | 'duplicate' | 'too-long' }

/** Kinds of papers by the words for them, folded. */
export type PaperKinds = ReadonlyMap<string, Paper['kind']>

const kinds = ['original', 'copy', 'certified-copy', 'electronic'] as const
const longestTitle = 1000

/** What the kinds of papers are called, in both languages. */
export function paperKinds(...words: ReadonlyArray<Readonly<Record<string, string>>>): PaperKinds {
  return new Map(words.flatMap((one) => kinds.map((kind) => [foldVietnamese(one[kind] ?? kind), kind] as const)))
}

/**
 * Reads papers as they stand in a decree, a table or a spreadsheet, one a line: the name, then with tabs or semicolons between,
 * in any order, the kind, how many copies, the English name. Numbers and dashes before a name are left out; "(nếu có)" makes
 * it one that need not be there. Under a heading that is a kind a number says how many, a cross that it is that kind.
 */
export function readPaperLines(text: string, names: PaperKinds): PaperLine[] {
  const taken = new Set<string>()
  return readPastedLines(text.replaceAll(countBelow, ' ')).flatMap(({ line, text: clean, cells }): PaperLine[] => {
    const paper = readPaper(cells.length > 1 ? cells : clean.split(';').map((cell) => ({ text: cell.trim(), heading: '' })), names)
    const at = { line, text: clean }
    if (paper.title.vi === '') return [{ ...at, problem: 'no-title' }]
    if (paper.title.vi.length > longestTitle || (paper.title.en?.length ?? 0) > longestTitle) return [{ ...at, problem: 'too-long' }]
    if (taken.has(paper.title.vi)) return [{ ...at, problem: 'duplicate' }]
    taken.add(paper.title.vi)
    return [{ ...at, paper }]
  })
}

/**
 * National forms write “Bản chính: 1” and “Bản sao: 0” below one another in a cell. Tabs part cells; each run of other
 * blanks is looked at once, so that many blank lines take no time.
 */
const countBelow = /(?<![^\S\t])[^\S\t]+(?=(?:bản chính|bản sao)\s*:)/giu

function readPaper([first, ...cells]: readonly PastedCell[], names: PaperKinds): WrittenPaper {
  const title = (first?.text ?? '').replace(/^(?:\d{1,3}[.)]|[a-zđ][.)]|[-–•+*])\s*/u, '').replace(/[.,]$/, '').trim()
  const paper: WrittenPaper = { title: { vi: title }, kind: 'original', copies: 1, required: !foldVietnamese(title).includes('(neu co)') }
  for (const cell of cells) takeCell(paper, cell, names)
  return paper
}

/** `02 bản sao`, `bản sao`, `2`, `Bản chính: 1 Bản sao: 0`, a cross or number under a kind, else the English name. */
function takeCell(paper: WrittenPaper, { text, heading }: PastedCell, names: PaperKinds): void {
  const isOfKind = names.has(heading) && (isMark(text) || /^\d{1,2}$/.test(text))
  const counts = isOfKind ? [`${isMark(text) ? 1 : text} ${heading}`] : [...text.matchAll(/(bản chính|bản sao)\s*:\s*(\d{1,2})/giu)].map(([, kind, count]) => `${count} ${kind}`)
  if (counts.length > 0) return counts.filter((count) => !/^0+ /.test(count)).slice(0, 1).forEach((count) => takeWords(paper, count, names))
  if (!isRemark(heading) && !/\.(?:docx?|pdf|xlsx?|odt|rtf)$/i.test(text)) takeWords(paper, text, names)
}

const isRemark = (heading: string): boolean => heading.startsWith('ghi chu') || heading.startsWith('note') || heading.startsWith('mau')

function takeWords(paper: WrittenPaper, cell: string, names: PaperKinds): void {
  const [, count, rest = ''] = /^(\d{1,2})?\s*(.*)$/u.exec(cell) ?? []
  const kind = names.get(foldVietnamese(rest))
  if (kind) paper.kind = kind
  if (count !== undefined && (kind || rest === '')) paper.copies = Math.max(1, Number(count))
  else if (!kind && cell !== '') paper.title = { ...paper.title, en: cell }
}
