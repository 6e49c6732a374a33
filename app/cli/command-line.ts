import { isLanguage, type Language } from '#app/language.ts'

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
  /** Of sentences for people; JSON has both. */
  language: Language
}

/** `repeated`: an option that was given twice. */
export type CommandLine = { name: string | undefined; options: CommandOptions; json: boolean; help: boolean; repeated?: string }

const flags = new Set(['json', 'help'])
/** What every command takes. */
const common = new Set([...flags, 'language'])

export function parseCommandLine(args: readonly string[]): CommandLine {
  const positional: string[] = []
  const named = new Map<string, string | true>()
  let repeated: string | undefined
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    const [, name, given] = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(arg) ?? []
    if (name !== undefined && named.has(name)) repeated = name
    if (name === undefined) positional.push(arg)
    else if (given !== undefined) named.set(name, given)
    else if (flags.has(name)) named.set(name, true)
    else named.set(name, args[++at] ?? true)
  }
  const [name, ...rest] = positional
  const language = named.get('language') ?? 'vi'
  return { name, options: { positional: rest, named, language: isLanguage(language) ? language : 'vi' }, json: named.get('json') === true, help: named.has('help'), repeated }
}

/** Refuses what the usage of a command does not name: a misspelt option must not go unnoticed. */
export function requireKnown({ options: { positional, named }, repeated }: CommandLine, command: string, usage: string): void {
  const taken = new Set([...common, ...[...usage.matchAll(/--([a-z-]+)/g)].map(([, option]) => option)])
  const unknown = [...named.keys()].find((option) => !taken.has(option))
  if (unknown !== undefined) throw new CliError(`${command} has no option --${unknown}; it is used so: ${command} ${usage}`)
  const language = named.get('language')
  if (language !== undefined && !isLanguage(language)) throw new CliError('--language is vi or en')
  if (repeated !== undefined) throw new CliError(`--${repeated} is given twice; give it once`)
  const most = usage.replaceAll(/--\S+ \S+/g, '').match(/[A-Z|]+/g)?.length ?? 0
  const extra = positional[most]
  if (extra !== undefined) throw new CliError(`${command} does not take “${extra}”; it is used so: ${command} ${usage}`)
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
