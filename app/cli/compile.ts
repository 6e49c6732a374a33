import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDefinitionArgument, toLines } from '#app/cli/check.ts'
import { textOption, type CliCommand } from '#app/cli/command-line.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import { compile } from '#builder/publish/compile.ts'

/** `compile DEF [--out FOLDER]`: what publication would make of it. */
export const compileCommand: CliCommand = async (options) => {
  const { definition, findings } = readDefinitionArgument(options)
  if (!definition || !isPublishable(findings)) return { ok: false, value: { findings }, lines: toLines(findings, options.language) }
  const compiled = compile(definition)
  const folder = textOption(options, 'out')
  const forms = Object.values(compiled.forms)
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    for (const form of forms) {
      writeFileSync(join(folder, `${form.key}.schema.json`), `${JSON.stringify(form.schema, null, 2)}\n`)
      writeFileSync(join(folder, `${form.key}.validator.js`), form.validator)
      writeFileSync(join(folder, `${form.key}.ts`), form.types)
    }
  }
  const lines = [compiled.hash, ...forms.map(({ key, validatorHash }) => `${key}  ${validatorHash}`)]
  return { ok: true, value: compiled, lines }
}
