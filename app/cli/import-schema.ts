import { writeFileSync } from 'node:fs'
import { requireArgument, textOption, type CliCommand } from '#app/cli/command-line.ts'
import type { Language } from '#app/language.ts'
import { readInput } from '#app/cli/read-file.ts'
import { exportDefinition } from '#builder/publish/export.ts'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import type { ImportReport, Remark } from '#builder/import-schema/report.ts'

const mostSchemaBytes = 4_000_000

/** `import-schema FILE [--out DEF]`: a definition of a foreign JSON Schema; something unsupported, or nothing made, ends with 1. */
export const importSchemaCommand: CliCommand = async (options) => {
  const { language } = options
  const text = readInput(requireArgument(options, 0, 'FILE'), mostSchemaBytes)
  const [ui, at, title, out] = ['ui', 'at', 'title', 'out'].map((name) => textOption(options, name))
  const made = importSchema(text, {
    ...(ui !== undefined && { uiSchema: readInput(ui, mostSchemaBytes) }),
    ...(at !== undefined && { at }),
    ...(title !== undefined && { title }),
  })
  if (!made.ok) return { ok: false, value: { imported: false, unsupported: [made.refusal] }, lines: [toLine(made.refusal, language)] }

  const { definition, report } = made
  if (out !== undefined) writeFileSync(out, exportDefinition(definition))
  const counts = countsOf(report)
  const value = { imported: true, complete: report.unsupported.length === 0, counts, ...report, ...(out === undefined ? { definition } : { out }) }
  const lines = [...report.unsupported.map((remark) => toLine(remark, language)), Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ')]
  return { ok: report.unsupported.length === 0, value, lines }
}

function countsOf({ held, carried, unsupported, notes }: ImportReport) {
  return { held: held.length, carried: carried.length, unsupported: unsupported.length, notes: notes.length }
}

const toLine = ({ pointer, keyword, reason }: Remark, language: Language): string => `${pointer || '/'}  ${keyword === '' ? '' : `${keyword}: `}${reason[language]}`
