import { checkDefinition } from '#builder/checks/check-definition.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'
import { RuleMemory } from '#builder/walk/rule-memory.ts'
import { tagsOf } from '#runtime/letters/fill-tags.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { operators, type Pick } from './operators.ts'

/** A definition with one fault. */
export type Mutant = { operator: string; source: string; definition: ProcedureDefinition }

type Sources = ReadonlyArray<{ name: string; definition: ProcedureDefinition }>

/** So many definitions with one fault each, the operators in turns; the same seed gives the same. */
export function mutantsOf(sources: Sources, count: number, seed: number): Mutant[] {
  const random = picker(seed)
  const names = Object.keys(operators)
  const mutants: Mutant[] = []
  for (let tried = 0; mutants.length < count && tried < count * 8; tried++) {
    const operator = names[tried % names.length] ?? ''
    const source = sources[random(sources.length)]
    if (!source) continue
    const definition = structuredClone(source.definition)
    const pick: Pick = (items) => items[random(items.length)]
    const isDone = operators[operator]?.(definition, pick)
    if (isDone && behaviourOf(definition) !== behaviourOf(source.definition)) mutants.push({ operator, source: source.name, definition })
  }
  return mutants
}

/**
 * What a definition does, as text: everything but ids and the words people read; of those only the tags that are filled
 * in. Two definitions of the same behaviour compile to the same validators, graph, rules, tables and letters.
 */
export function behaviourOf(definition: ProcedureDefinition): string {
  return toCanonicalJson(withoutWords(definition))
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords)
  if (typeof value !== 'object' || value === null) return value
  if ('vi' in value && typeof value.vi === 'string') return tagsOf(value.vi)
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (name === 'id' ? [] : [[name, withoutWords(part)]])))
}

/** Whether the checks say something of a mutant that they do not say of its source; notices do not count. */
export function checkerOf(sources: Sources): (mutant: Mutant) => boolean {
  const memory = new RuleMemory()
  const known = new Map(sources.map(({ name, definition }) => [name, new Set(said(checkDefinition(definition, {}, memory)))]))
  return ({ source, definition }) => {
    const before = known.get(source)
    return said(checkDefinition(definition, {}, memory)).some((text) => !before?.has(text))
  }
}

function said(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity !== 'notice').map(({ code, text }) => `${code} ${text.vi}`)
}

function picker(seed: number): (count: number) => number {
  let state = seed >>> 0
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count)
  }
}
