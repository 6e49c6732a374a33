#!/usr/bin/env node
import { commands, usage } from '#app/cli/commands.ts'
import { CliError, parseCommandLine, requireKnown, type Outcome } from '#app/cli/command-line.ts'

/** `motcua <command>`: 0 done, 1 findings or refused, 2 wrong use or broken. */
const given = parseCommandLine(process.argv.slice(2))
const { name, options, json, help } = given
process.exitCode = await run()

async function run(): Promise<number> {
  if (help || name === undefined || name === 'help') {
    process.stdout.write(usage)
    return 0
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (!entry) throw new CliError(`there is no command ${name}; motcua help lists them`)
    requireKnown(given, name, entry.usage)
    const command = await entry.load()
    return report(await command(options))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const message = error instanceof CliError ? error.message : `${error.name}: ${error.message}`
    process.stderr.write(json ? `${JSON.stringify({ error: message })}\n` : `motcua: ${message}\n`)
    return 2
  }
}

function report({ ok, value, lines }: Outcome): number {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''))
  return ok ? 0 : 1
}
