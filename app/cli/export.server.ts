import { writeFileSync } from 'node:fs'
import { CliError, requireArgument, textOption, type CliCommand } from '#app/cli/command-line.ts'
import { withRuntime } from '#app/cli/with-runtime.server.ts'

/** `export KEY|HASH [--out FILE]`: canonical JSON; publishing it again gives the same hash. */
export const exportDefinition: CliCommand = async (options) => {
  const name = requireArgument(options, 0, 'KEY or HASH')
  return withRuntime(async ({ services }) => {
    const hash = /^[0-9a-f]{64}$/.test(name) ? name : (await services.procedures.latest(name))?.loaded.version.hash
    const text = hash === undefined ? undefined : await services.procedures.exportText(hash)
    if (text === undefined) throw new CliError(`nothing is published as ${name}`)
    const out = textOption(options, 'out')
    if (out !== undefined) writeFileSync(out, text)
    return { ok: true, value: { hash, definition: JSON.parse(text) }, lines: out === undefined ? [text.trimEnd()] : [`${hash} ${out}`] }
  })
}
