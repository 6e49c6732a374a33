import { writeFileSync } from 'node:fs'
import { mostDefinitionBytes, readDefinitionArgument, toLines } from '#app/cli/check.ts'
import { CliError, textOption, type CliCommand, type CommandOptions, type Outcome } from '#app/cli/command-line.ts'
import { readInput } from '#app/cli/read-file.ts'
import { importValidator } from '#app/definition/import-validator.ts'
import { inLanguage, type Language } from '#app/language.ts'
import { loadAreas } from '#app/load-areas.server.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import type { Coverage } from '#builder/simulate/coverage.ts'
import { generateScenarios } from '#builder/simulate/generate-scenarios.ts'
import { replay } from '#builder/simulate/replay.ts'
import { toSimulated, type SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import { createAjv } from '#schemas/ajv.ts'
import calendar from '#schemas/calendars/vietnam.json' with { type: 'json' }
import type { Scenario } from '#schemas/generated/scenario.ts'
import scenarioSchema from '#schemas/scenario.schema.json' with { type: 'json' }
import { parseStrictJson } from '#schemas/strict-json.ts'

/**
 * `simulate DEF`: plays scenarios that are found by search, and says what they reach. `--generate FILE` keeps them;
 * `--scenario FILE` replays one, or a list, instead. What is not reached, or differs, ends with 1.
 */
export const simulate: CliCommand = async (options) => {
  const { definition, findings } = readDefinitionArgument(options)
  if (!definition || !isPublishable(findings)) return { ok: false, value: { findings }, lines: toLines(findings, options.language) }
  const loadValidator: Parameters<typeof toSimulated>[1]['loadValidator'] = (form) => importValidator(form)
  const vietnam: WorkingCalendar = Object.assign({}, calendar)
  const calendars = [vietnam, ...otherCalendars(definition.clocks?.map((clock) => clock.calendar) ?? [], vietnam), { ...vietnam, key: definition.calendar.key }]
  const played = await toSimulated(definition, { loadValidator, calendars, areas: loadAreas({ DATA_DIR: process.env['DATA_DIR'] ?? './data' }) })
  const file = textOption(options, 'scenario')
  return file === undefined ? generate(played, options) : replayAll(played, readScenarios(file), options.language)
}

async function generate(played: SimulatedProcedure, { named, language }: CommandOptions): Promise<Outcome> {
  const file = named.get('generate')
  const { scenarios, coverage, unreached } = await generateScenarios(played)
  if (typeof file === 'string') writeFileSync(file, `${JSON.stringify(scenarios, null, 2)}\n`)
  const lines = [...scenarios.map(({ key, title, moves }) => `${key}  ${inLanguage(title, language)} (${moves.length})`), ...unreached.map(({ text }) => text[language]), coverageLine(coverage)]
  return { ok: unreached.length === 0, value: { scenarios, coverage, unreached }, lines }
}

async function replayAll(played: SimulatedProcedure, scenarios: readonly Scenario[], language: Language): Promise<Outcome> {
  const results = []
  for (const scenario of scenarios) results.push({ key: scenario.key, ...(await replay(played, scenario)) })
  const lines = results.map((result) => `${result.key}  ${result.passes ? 'passes' : result.difference.text[language]}`)
  return { ok: results.every(({ passes }) => passes), value: { results }, lines }
}

function readScenarios(file: string): Scenario[] {
  const parsed = parseStrictJson(readInput(file, mostDefinitionBytes))
  if (!parsed.ok) throw new CliError(`${file} is no JSON: ${parsed.code} (${parsed.offset})`)
  const isScenario = createAjv().compile<Scenario>(scenarioSchema)
  const list: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  return list.map((value, index) => {
    if (isScenario(value)) return value
    throw new CliError(`${file} is no scenario: ${index}${isScenario.errors?.[0]?.instancePath ?? ''} ${isScenario.errors?.[0]?.keyword ?? ''}`)
  })
}

/** A calendar this machine does not know counts like the national one. */
function otherCalendars(keys: ReadonlyArray<string | undefined>, national: WorkingCalendar): WorkingCalendar[] {
  return keys.flatMap((key) => (key === undefined || key === national.key ? [] : [{ ...national, key }]))
}

function coverageLine({ steps, transitions, branches, rows }: Coverage): string {
  const met = (things: ReadonlyArray<{ times: number }>) => `${things.filter(({ times }) => times > 0).length}/${things.length}`
  const both = branches.filter(({ isTrue, isFalse }) => isTrue > 0 && isFalse > 0).length
  return `steps ${met(steps)}, transitions ${met(transitions)}, conditions both ways ${both}/${branches.length}, table rows ${met(rows)}`
}
