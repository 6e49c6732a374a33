import { kindOfLine, namesKind, type KindNames } from '#builder/editor/form/line-kind.ts'
import type { FieldKindName } from '#builder/fields/blank-fields.ts'
import { isMark, readPastedLines, type PastedCell } from '#builder/tables/pasted-table.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** A field as one line says it. `inner`: of the group or the rows above it. */
export type WrittenField = { what: 'field'; kind: FieldKindName; label: Text; isRequired: boolean; details: readonly Text[]; inner: boolean }
export type WrittenPage = { what: 'page'; title: Text }

/** One line and what it makes; `problem` says why it makes nothing. */
export type FieldLine = { line: number; text: string; made?: WrittenField | WrittenPage; problem?: 'no-label' | 'unknown-kind' | 'nothing-around' | 'too-long' }

const longest = 300

/**
 * Reads a form as people write it down, one question a line:
 *
 *     # Page | English
 *     Question*: kind (option = English; option) | English
 *     - question of the group or rows above
 *
 * `*` marks what must be answered. Without a kind it is taken from the words of the question. What stands in brackets are the
 * options of a choice, the statement of a declaration. Rows of a pasted table say the same in cells, in any order.
 */
export function readFieldLines(text: string, names: KindNames): FieldLine[] {
  let around: FieldKindName | undefined
  return readPastedLines(text).map(({ line, text: clean, cells }): FieldLine => {
    const read = clean.startsWith('#') ? readPage(clean) : cells.length > 1 ? readRow(cells, names) : readField(clean, names)
    if (read.made?.what === 'page') around = undefined
    if (read.made?.what === 'field' && !read.made.inner) around = read.made.kind
    const isLost = read.made?.what === 'field' && read.made.inner && around !== 'group' && around !== 'repeat'
    return { line, text: clean, ...(isLost ? { problem: 'nothing-around' as const } : read) }
  })
}

type Read = Pick<FieldLine, 'made' | 'problem'>

function readPage(line: string): Read {
  const title = readText(line.replace(/^#+/, ''))
  return refusal(title) ?? { made: { what: 'page', title } }
}

function readField(line: string, names: KindNames): Read {
  const inner = /^[-•–]\s/.test(line)
  const { own, english } = splitEnglish(inner ? line.slice(1).trim() : line)
  const parts = /^(?<name>[^:(]*(?:\([^):]*\)[^:(]*)?)(?::(?<kind>[^(]*)(?:\((?<details>.*)\)\s*)?)?$/u.exec(own)?.groups
  const { name = own, kind = '', details = '' } = parts ?? {}
  return toField({ name, english, kind: kind.replace('*', '').trim(), details: details.split(';'), isRequired: kind.includes('*'), inner }, names)
}

/** The question, then what its kind, a mark, several options or English words say. */
function readRow([first, ...cells]: readonly PastedCell[], names: KindNames): Read {
  const said = cells.filter(({ text, heading }) => text !== '' && !heading.startsWith('ghi chu'))
  const isOptions = ({ text }: PastedCell): boolean => /[;\n]/.test(text)
  const kind = said.find(({ text }) => namesKind(text, names))
  const isRequired = said.some(({ text }) => isMark(text))
  const details = said.find((cell) => cell !== kind && isOptions(cell))?.text.split(/[;\n]/) ?? []
  const english = said.find((cell) => cell !== kind && !isMark(cell.text) && !isOptions(cell) && foldVietnamese(cell.text) !== 'khong')?.text ?? ''
  return toField({ name: first?.text ?? '', english, kind: kind?.text ?? '', details, isRequired, inner: false }, names)
}

type Said = { name: string; english: string; kind: string; details: readonly string[]; isRequired: boolean; inner: boolean }

function toField({ name, english, kind: named, details: options, isRequired, inner }: Said, names: KindNames): Read {
  const written = name.trim()
  const label: Text = { vi: written.replace(/\*$/, '').trim(), ...(english !== '' && { en: english }) }
  const details = options.map((one) => readPair(one, '=')).filter(({ vi }) => vi !== '')
  const kind = kindOfLine({ named, label: label.vi, hasDetails: details.length > 0 }, names)
  if (!kind) return { problem: 'unknown-kind' }
  return refusal(label) ?? { made: { what: 'field', kind, label, isRequired: isRequired || written.endsWith('*'), details, inner } }
}

function refusal({ vi, en = '' }: Text): Read | undefined {
  if (vi === '') return { problem: 'no-label' }
  return vi.length > longest || en.length > longest ? { problem: 'too-long' } : undefined
}

const readText = (text: string): Text => readPair(text, '|')

function readPair(text: string, between: string): Text {
  const [vi = '', ...rest] = text.split(between)
  const en = rest.join(between).trim()
  return { vi: vi.trim(), ...(en !== '' && { en }) }
}

function splitEnglish(line: string): { own: string; english: string } {
  const at = line.lastIndexOf('|')
  return at === -1 ? { own: line, english: '' } : { own: line.slice(0, at).trim(), english: line.slice(at + 1).trim() }
}
