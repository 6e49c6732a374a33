import { schemaOf } from '#builder/draft/definition-schema.ts'
import { memberOf } from '#builder/draft/json.ts'
import type { Translation } from '#builder/languages/translation.ts'
import { readCsv, type CsvRow } from '#runtime/lists/read-csv.ts'

/** Texts as a spreadsheet: one row each, found again by its place. */
const columns = ['place', 'where', 'vi', 'en', 'state'] as const

export type TranslationLine = Translation & { where: string }

/** The texts as CSV (RFC 4180) that Excel opens as UTF-8. No cell is ever run as a formula. */
export function writeTranslations(lines: readonly TranslationLine[]): string {
  const rows = lines.map(({ at, where, vi, en, state }) => [at, where, vi, en, state])
  return `\ufeff${[columns, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`
}

const toCell = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`

/** What a spreadsheet takes for a formula gets an apostrophe before it; reading takes exactly that one away. */
const guarded = (text: string): string => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)
const unguarded = (text: string): string => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text)

export type TextChange = { line: number; at: string; language: 'vi' | 'en'; before: string; after: string }
export type CsvProblem = { line: number; code: 'no-columns' | 'open-quote' | 'unknown-place' | 'twice' | 'too-long' | 'empty-vietnamese' | 'too-many-cells'; place?: string }
export type ReadTranslations = { changes: TextChange[]; problems: CsvProblem[] }

/** What a file would change, and what is wrong with it, by line. Nothing is changed yet. */
export function readTranslations(csv: string, now: readonly Translation[]): ReadTranslations {
  const { rows, openQuote } = readCsv(csv)
  const [head, ...lines] = rows
  const names = (head?.cells ?? []).map((name) => name.toLowerCase())
  if (openQuote !== undefined) return { changes: [], problems: [{ line: openQuote, code: 'open-quote' }] }
  if (!names.includes('place') || !(names.includes('vi') || names.includes('en'))) return { changes: [], problems: [{ line: head?.line ?? 1, code: 'no-columns' }] }

  const known = new Map(now.map((text) => [text.at, text]))
  const seen = new Set<string>()
  const read = lines.map((row) => readLine(row, names, { known, seen }))
  return { changes: read.flatMap(({ changes }) => changes), problems: read.flatMap(({ problems }) => problems) }
}

type Known = { known: ReadonlyMap<string, Translation>; seen: Set<string> }

function readLine({ line, cells }: CsvRow, names: readonly string[], { known, seen }: Known): ReadTranslations {
  const cell = (name: string): string | undefined => cells[names.indexOf(name)]
  const place = unguarded(cell('place') ?? '')
  const text = known.get(place)
  const wrong = (code: CsvProblem['code']): ReadTranslations => ({ changes: [], problems: [{ line, code, place }] })
  if (cells.length > names.length) return wrong('too-many-cells')
  if (!text) return wrong('unknown-place')
  if (seen.has(place)) return wrong('twice')

  seen.add(place)
  const changes = (['vi', 'en'] as const).flatMap((language): TextChange[] => {
    const given = cell(language)
    const after = given === undefined ? undefined : unguarded(given).replaceAll(/\r\n?/g, '\n').normalize('NFC')
    return after === undefined || after === text[language].trim() ? [] : [{ line, at: place, language, before: text[language], after }]
  })
  if (changes.some(({ language, after }) => language === 'vi' && after === '')) return wrong('empty-vietnamese')
  return changes.some(({ after }) => Array.from(after).length > longest) ? wrong('too-long') : { changes, problems: [] }
}

const longest = Number(memberOf(memberOf(memberOf(schemaOf('Text'), 'properties'), 'vi'), 'maxLength') ?? 4000)
