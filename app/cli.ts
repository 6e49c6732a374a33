#!/usr/bin/env node
import { commands, usage } from '#app/cli/commands.ts'
import { CliError, parseCommandLine, type Outcome } from '#app/cli/command-line.ts'

/** `motcua <command>`: 0 done, 1 findings or refused, 2 wrong use or broken. */
const { name, options, json } = parseCommandLine(process.argv.slice(2))
process.exitCode = await run()

async function run(): Promise<number> {
  const load = name === undefined ? undefined : commands[name]
  if (!load) {
    process.stderr.write(usage)
    return name === undefined || name === 'help' ? 0 : 2
  }
  try {
    const command = await load()
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
