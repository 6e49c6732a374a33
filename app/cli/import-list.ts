import { writeFileSync } from 'node:fs'
import { CliError, requireArgument, requireOption, textOption, type CliCommand } from '#app/cli/command-line.ts'
import { mostDefinitionBytes } from '#app/cli/check.ts'
import { readInput } from '#app/cli/read-file.ts'
import { readDefinition } from '#app/definition/read-definition.ts'
import { listProblemText } from '#builder/checks/list-problem-text.ts'
import { putList } from '#builder/lists/put-list.ts'
import { exportDefinition } from '#builder/publish/export.ts'
import { readList } from '#runtime/lists/read-list.ts'

const mostCsvBytes = 4_000_000

/** `import-list CSV --into DEF --key KEY [--title T] [--out FILE]`: puts a long list into a definition; a line at fault ends with 1. */
export const importListCommand: CliCommand = async (options) => {
  const [into, key, title] = [requireOption(options, 'into'), requireOption(options, 'key'), textOption(options, 'title')]
  const { entries, problems } = readList(readInput(requireArgument(options, 0, 'CSV'), mostCsvBytes))
  if (problems.length > 0) {
    const lines = problems.map((problem) => listProblemText(problem)[options.language])
    return { ok: false, value: { imported: false, problems: problems.map((problem) => ({ ...problem, text: listProblemText(problem) })) }, lines }
  }
  const { definition } = readDefinition(readInput(into, mostDefinitionBytes))
  if (!definition) throw new CliError(`${into} is no definition; check tells why`)
  const out = textOption(options, 'out') ?? into
  writeFileSync(out, exportDefinition(putList(definition, { key, entries, title })))
  return { ok: true, value: { imported: true, key, entries: entries.length, out }, lines: [`${entries.length} entries in list ${key}`] }
}
