import { mostDefinitionBytes, toLines } from '#app/cli/check.ts'
import { requireArgument, textOption, type CliCommand } from '#app/cli/command-line.ts'
import { readInput } from '#app/cli/read-file.ts'
import { withRuntime } from '#app/cli/with-runtime.server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'

/** `publish DEF [--note TEXT]`; publishing what is published changes nothing and is no error. */
export const publish: CliCommand = async (options) => {
  const text = readInput(requireArgument(options, 0, 'DEF'), mostDefinitionBytes)
  const note = textOption(options, 'note')
  return withRuntime(async ({ core, casework }) => {
    const outcome = await publishDefinition(core, casework.versions, { actor: { kind: 'system', name: 'motcua' }, text, note })
    if (outcome.result === 'findings') return { ok: false, value: outcome, lines: toLines(outcome.findings, options.language) }
    if (outcome.result === 'refused') return { ok: false, value: outcome, lines: [outcome.code] }
    return { ok: true, value: outcome, lines: [`${outcome.result} ${outcome.hash}`] }
  })
}
