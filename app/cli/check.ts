import { requireArgument, type CliCommand, type CommandOptions } from '#app/cli/command-line.ts'
import { readInput } from '#app/cli/read-file.ts'
import { readDefinition, type ReadDefinition } from '#app/definition/read-definition.ts'
import type { Language } from '#app/language.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { witnessText } from '#builder/checks/witness-text.ts'

export const mostDefinitionBytes = 4 * 1024 * 1024

/** `check DEF`: everything an author should know; not publishable ends with 1. */
export const check: CliCommand = async (options) => {
  const { language } = options
  const { findings } = readDefinitionArgument(options)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const verdict = { vi: errors > 0 ? `${errors} lỗi` : 'công bố được', en: errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : 'publishable' }
  return { ok: errors === 0, value: { publishable: errors === 0, findings }, lines: [...toLines(findings, language), verdict[language]] }
}

export function readDefinitionArgument(options: CommandOptions): ReadDefinition {
  return readDefinition(readInput(requireArgument(options, 0, 'DEF'), mostDefinitionBytes))
}

/** A line for each finding, and below it the example it speaks of. */
export function toLines(findings: readonly Finding[], language: Language): string[] {
  return findings.flatMap(({ severity, place, code, text, witness }) => [`${severity.padEnd(7)} ${place || '/'}  ${code}: ${text[language]}`, ...(witness ? [`${' '.repeat(8)}${witnessText(witness)[language]}`] : [])])
}
