import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import type { ImportReport } from '#builder/import-schema/report.ts'

/**
 * Prints the tables of docs/import-schema.md: what became of the keywords of real schemas, by family and by keyword.
 * `MOTCUA_SCHEMAS=<folder> node tests/builder/import-schema/report.ts`
 */
const folder = process.env['MOTCUA_SCHEMAS'] ?? '../shared/schemas'
const families = { 'bc-business': 'Company filings, British Columbia', 'bc-reporting': 'Emission reports, British Columbia', hmrc: 'Property income, United Kingdom', ocds: 'Public contracts, OCDS' }

type Counted = { file: string; fields: number; pages: number; report: ImportReport }

const all = readdirSync(folder).filter((name) => name.endsWith('.schema.json')).sort().flatMap((file): Counted[] => {
  const made = importSchema(readFileSync(join(folder, file), 'utf8'))
  if (!made.ok) return []
  return [{ file, fields: made.definition.document?.length ?? 0, pages: made.definition.form.sections.length, report: made.report }]
})

const sum = (items: readonly Counted[], count: (item: Counted) => number): number => items.reduce((total, item) => total + count(item), 0)
const row = (...cells: Array<string | number>): string => `| ${cells.join(' | ')} |`

function familyRow(title: string, items: readonly Counted[]): string {
  const complete = items.filter(({ report }) => report.unsupported.length === 0).length
  const counts = (['held', 'carried', 'unsupported', 'notes'] as const).map((name) => sum(items, ({ report }) => report[name].length))
  return row(title, items.length, complete, sum(items, ({ fields }) => fields), sum(items, ({ pages }) => pages), ...counts)
}

function keywordRows(): string[] {
  const counts = new Map<string, { held: number; carried: number; unsupported: number }>()
  for (const { report } of all) {
    for (const name of ['held', 'carried', 'unsupported'] as const) {
      for (const { keyword } of report[name]) {
        const count = counts.get(keyword) ?? { held: 0, carried: 0, unsupported: 0 }
        counts.set(keyword, { ...count, [name]: count[name] + 1 })
      }
    }
  }
  const total = (count: { held: number; carried: number; unsupported: number }) => count.held + count.carried + count.unsupported
  return [...counts].sort(([, a], [, b]) => total(b) - total(a)).map(([keyword, count]) => row(`\`${keyword}\``, count.held, count.carried, count.unsupported))
}

process.stdout.write(`${[
  row('schemas', 'files', 'complete', 'fields', 'pages', 'held', 'carried', 'unsupported', 'notes'),
  '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
  ...Object.entries(families).map(([prefix, title]) => familyRow(title, all.filter(({ file }) => file.startsWith(prefix)))),
  familyRow('**all**', all),
  '',
  row('keyword', 'held', 'carried', 'unsupported'),
  '|---|---:|---:|---:|',
  ...keywordRows(),
  '',
  'Unsupported:',
  '',
  ...all.flatMap(({ file, report }) => (report.unsupported.length === 0 ? [] : [`- \`${file.replace('.schema.json', '')}\`: ${report.unsupported.map(({ pointer }) => `\`${pointer}\``).join(', ')}`])),
].join('\n')}\n`)
