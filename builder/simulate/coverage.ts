import { partsOf } from '#builder/walk/rule-parts.ts'
import type { PlayedStep } from '#builder/simulate/play.ts'
import type { Simulation } from '#builder/simulate/simulation.ts'
import { factsOf, type Facts } from '#runtime/commands/facts.ts'
import { readContext } from '#runtime/gather-context.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import { explainRule } from '#runtime/rules/explain-rule.ts'
import { decideTable } from '#runtime/tables/load-table.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** How often something was met; parts of rules once as true, once as false. */
export type Coverage = { steps: Covered[]; transitions: Covered[]; branches: CoveredBranch[]; rows: Covered[] }
export type Covered = { key: string; times: number }
export type CoveredBranch = { rule: string; part: string; isTrue: number; isFalse: number }

/** Counts what scenarios go through: steps, transitions, each part of a condition both ways, rows of tables. */
export class CoverageCount {
  readonly #definition: ProcedureDefinition
  readonly #times = new Map<string, number>()

  constructor(definition: ProcedureDefinition) {
    this.#definition = definition
  }

  /** Counts a state a dossier came to, and the transitions that led there. */
  async note(simulation: Simulation, taken: readonly string[]): Promise<void> {
    const { dossier, played } = simulation
    if (!dossier) return
    this.#count(`step ${dossier.step}`)
    for (const key of taken) this.#count(`transition ${key}`)
    const passed = passedBy(this.#definition, taken)
    for (const step of passed) this.#count(`step ${step}`)
    const context = await readContext({ dossier, actor: { kind: 'system', name: '' }, procedure: played.procedure }, simulation.engine)
    const facts = factsOf(dossier, context)
    for (const rule of [...passed, dossier.step].flatMap((step) => rulesAt(this.#definition, step))) this.#noteRule(rule, played.procedure, facts)
    for (const [key, table] of played.procedure.tables) {
      const decided = tablesAt(this.#definition, dossier.step, taken).has(key) ? decideTable(table, facts.values, facts.context) : undefined
      if (decided?.ok) this.#count(`row ${key}/${decided.row.id}`)
    }
  }

  /** Counts everything a played scenario came through. */
  async notePlay(steps: readonly PlayedStep[]): Promise<void> {
    let before: Simulation | undefined
    for (const { after } of steps) {
      await this.note(after, takenSince(before, after))
      before = after
    }
  }

  /** Whether a state would add something not met before is asked by comparing this before and after. */
  get size(): number {
    return this.#times.size
  }

  toCoverage(): Coverage {
    const { steps, transitions, tables = [] } = this.#definition
    const covered = (kind: string, keys: readonly string[]) => keys.map((key) => ({ key, times: this.#times.get(`${kind} ${key}`) ?? 0 }))
    const rules = [...new Set(steps.flatMap(({ key }) => rulesAt(this.#definition, key)))]
    return {
      steps: covered('step', steps.map(({ key }) => key)),
      transitions: covered('transition', transitions.map(({ key }) => key)),
      branches: rules.flatMap((rule) => this.#partsOf(rule)),
      rows: covered('row', tables.flatMap(({ key, rows }) => rows.map(({ id }) => `${key}/${id}`))),
    }
  }

  /** Each part a condition is joined of by “and”, also where nothing was met that asks it. */
  #partsOf(rule: string): CoveredBranch[] {
    const { join, parts } = partsOf(rule)
    const times = (part: string, value: boolean) => this.#times.get(`part ${rule}\n${part}\n${value}`) ?? 0
    return (join === 'and' ? parts : [rule]).map((part) => ({ rule, part, isTrue: times(part, true), isFalse: times(part, false) }))
  }

  #noteRule(rule: string, procedure: LoadedProcedure, { values, context }: Facts): void {
    for (const { text, value } of explainRule(rule, procedure.scope, values, context).conjuncts) this.#count(`part ${rule}\n${text}\n${value === true}`)
  }

  #count(key: string): void {
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1)
  }
}

/** Transitions a dossier has taken more often than it had before; all of them where it was not there yet. */
export function takenSince(before: Simulation | undefined, { dossier }: Simulation): string[] {
  const earlier = before?.dossier?.taken ?? {}
  return Object.entries(dossier?.taken ?? {}).flatMap(([key, times]) => (times > (earlier[key] ?? 0) ? [key] : []))
}

/** Automatic steps these transitions led out of: a dossier is through them before anybody looks. */
function passedBy({ transitions, steps }: ProcedureDefinition, taken: readonly string[]): string[] {
  const left = transitions.filter(({ key, command }) => command === 'automatic' && taken.includes(key)).flatMap(({ from }) => from)
  return steps.filter(({ key, kind }) => kind === 'automatic' && left.includes(key)).map(({ key }) => key)
}

/** Conditions that are asked while a dossier is at a step: of the moves out of it, their effects, and its routes. */
function rulesAt({ transitions, steps }: ProcedureDefinition, step: string): string[] {
  const moves = transitions.filter(({ from }) => from.includes(step))
  const routes = steps.find(({ key }) => key === step)?.holder?.routes ?? []
  return [...moves.flatMap(({ when, effects }) => [when, ...effects.map((effect) => effect.when)].filter((text) => text !== undefined)), ...routes.map(({ when }) => when)]
}

function tablesAt({ transitions, steps }: ProcedureDefinition, step: string, taken: readonly string[]): ReadonlySet<string> {
  const charged = transitions.filter(({ key }) => taken.includes(key)).flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'charge-fee' ? [effect.table] : [])))
  const routed = steps.find(({ key }) => key === step)?.holder?.table
  return new Set(routed === undefined ? charged : [...charged, routed])
}
