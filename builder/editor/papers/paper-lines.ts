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
 * Reads papers as they stand in a decree or a spreadsheet, one a line: the name, then with tabs or semicolons between, in any
 * order, the kind, how many copies, the English name. Numbers and dashes before a name are left out; "(nếu có)" makes it
 * one that need not be there.
 */
export function readPaperLines(text: string, names: PaperKinds): PaperLine[] {
  const taken = new Set<string>()
  return text.split(/\r\n|\r|\n/).flatMap((raw, index): PaperLine[] => {
    const clean = raw.normalize('NFC').trim()
    if (clean === '') return []
    const paper = readPaper(clean, names)
    const at = { line: index + 1, text: clean }
    if (paper.title.vi === '') return [{ ...at, problem: 'no-title' }]
    if (paper.title.vi.length > longestTitle || (paper.title.en?.length ?? 0) > longestTitle) return [{ ...at, problem: 'too-long' }]
    if (taken.has(paper.title.vi)) return [{ ...at, problem: 'duplicate' }]
    taken.add(paper.title.vi)
    return [{ ...at, paper }]
  })
}

function readPaper(line: string, names: PaperKinds): WrittenPaper {
  const [first = '', ...cells] = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
  const title = first.replace(/^(?:\d{1,3}[.)]|[a-zđ][.)]|[-–•+*])\s*/u, '').replace(/[.,]$/, '').trim()
  const paper: WrittenPaper = { title: { vi: title }, kind: 'original', copies: 1, required: !foldVietnamese(title).includes('(neu co)') }
  for (const cell of cells) takeCell(paper, cell, names)
  return paper
}

/** `02 bản sao`, `bản sao`, `2`, else the English name. */
function takeCell(paper: WrittenPaper, cell: string, names: PaperKinds): void {
  const [, count, rest = ''] = /^(\d{1,2})?\s*(.*)$/u.exec(cell) ?? []
  const kind = names.get(foldVietnamese(rest))
  if (kind) paper.kind = kind
  if (count !== undefined && (kind || rest === '')) paper.copies = Math.max(1, Number(count))
  else if (!kind && cell !== '') paper.title = { ...paper.title, en: cell }
}
