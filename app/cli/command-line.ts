/** Wrong use: said in one sentence, exit code 2. */
export class CliError extends Error {
  override name = 'CliError'
}

/** What a command gives: `value` for `--json`, `lines` for people; not `ok` ends with 1. */
export type Outcome = { ok: boolean; value: unknown; lines: string[] }
export type CliCommand = (options: CommandOptions) => Promise<Outcome>

export type CommandOptions = {
  /** Arguments without a name, in order. */
  positional: readonly string[]
  /** `--name value`, or true for `--name` alone. */
  named: ReadonlyMap<string, string | true>
}

export type CommandLine = { name: string | undefined; options: CommandOptions; json: boolean }

const flags = new Set(['json', 'help', 'all'])

export function parseCommandLine(args: readonly string[]): CommandLine {
  const positional: string[] = []
  const named = new Map<string, string | true>()
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    const [, name, given] = /^--([a-z-]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name === undefined) positional.push(arg)
    else if (given !== undefined) named.set(name, given)
    else if (flags.has(name)) named.set(name, true)
    else named.set(name, args[++at] ?? true)
  }
  const [name, ...rest] = positional
  return { name, options: { positional: rest, named }, json: named.get('json') === true }
}

/** The argument at a place; `what` names it in the complaint. */
export function requireArgument({ positional }: CommandOptions, at: number, what: string): string {
  const value = positional[at]
  if (value === undefined) throw new CliError(`${what} is missing`)
  return value
}

export function textOption({ named }: CommandOptions, name: string): string | undefined {
  const value = named.get(name)
  if (value === true) throw new CliError(`--${name} wants a value`)
  return value
}

export function requireOption(options: CommandOptions, name: string): string {
  const value = textOption(options, name)
  if (value === undefined) throw new CliError(`--${name} is missing`)
  return value
}
