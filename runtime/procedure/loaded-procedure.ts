import type {
  Clock,
  Effect,
  Ground,
  Letter,
  Notice,
  ProcedureDefinition,
  Series,
  Step,
  Transition,
} from '#schemas/generated/procedure.ts'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { indexFields, type FieldIndex } from '#runtime/procedure/field-index.ts'
import type { VersionHash } from '#runtime/ids.ts'
import { cashiersOf, holdersOf } from '#runtime/procedure/holders.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import { compileRule, type Rule } from '#runtime/rules/compile-rule.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import { loadTable, type LoadedTable } from '#runtime/tables/load-table.ts'

/**
 * A published version made ready to decide with: its parts by key, its rules compiled at first use and kept. Loaded
 * once per process and version; the engine knows nothing about a procedure that is not in here.
 */
export type LoadedProcedure = {
  hash: VersionHash
  definition: ProcedureDefinition
  steps: ReadonlyMap<string, Step>
  transitions: ReadonlyMap<string, Transition>
  clocks: ReadonlyMap<string, Clock>
  tables: ReadonlyMap<string, LoadedTable>
  series: ReadonlyMap<string, Series>
  letters: ReadonlyMap<string, Letter>
  notices: ReadonlyMap<string, Notice>
  grounds: ReadonlyMap<string, Ground>
  fields: FieldIndex
  /** Calendars its clocks count by; its own first. */
  calendarKeys: readonly string[]
  /** What guards, tables, effects and letters can read. */
  scope: RuleScope
  /** A rule of this version over `scope`. Throws RangeError for a text that does not parse: publication refuses it. */
  rule: (text: string) => Rule
  /** Paths a rule reads, for explanations: `doi_tac.quoc_gia`. */
  reads: (text: string) => readonly string[]
  /** Every role and unit that may hold a dossier of this version, as `role@unit`. */
  holders: ReadonlySet<string>
  /** Roles and units that may take a payment, as `role@unit`. */
  cashiers: ReadonlySet<string>
  /** Moves that lead out of a step, in the order of the definition. */
  movesFrom: (step: string) => readonly Transition[]
}

export function loadProcedure({
  hash,
  definition,
}: {
  hash: VersionHash
  definition: ProcedureDefinition
}): LoadedProcedure {
  const scope = ruleScopeOf(definition, { kind: 'dossier' })
  const rule = remember((text: string) => compileRule(text, scope))
  return {
    hash,
    definition,
    steps: byKey(definition.steps),
    transitions: byKey(definition.transitions),
    clocks: byKey(definition.clocks),
    tables: new Map(definition.tables?.map((table) => [table.key, loadTable(table, scope, rule)])),
    series: byKey(definition.series),
    letters: byKey(definition.letters),
    notices: byKey(definition.notices),
    grounds: byKey(definition.grounds),
    fields: indexFields(definition),
    calendarKeys: [
      ...new Set([definition.calendar.key, ...(definition.clocks ?? []).flatMap(({ calendar }) => calendar ?? [])]),
    ],
    scope,
    rule,
    reads: remember((text: string) => referencesOf(text, scope).map((path) => path.join('.'))),
    holders: holdersOf(definition),
    cashiers: cashiersOf(definition),
    movesFrom: remember((step: string) => definition.transitions.filter(({ from }) => from.includes(step))),
  }
}

/** A part of a version that its own references name. Throws when it is missing: publication refuses such a version. */
export function getPart<Part>(parts: ReadonlyMap<string, Part>, key: string): Part {
  const part = parts.get(key)
  if (part === undefined) throw new Error(`the published version has no ${key}`)
  return part
}

/** Effects of one kind in the order they are executed. */
export function effectsOfKind<Kind extends Effect['kind']>(
  effects: readonly Effect[],
  kind: Kind,
): Array<Extract<Effect, { kind: Kind }>> {
  return effects.filter((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind)
}

type Keyed = { key: string }

function byKey<Part extends Keyed>(parts: readonly Part[] | undefined): ReadonlyMap<string, Part> {
  return new Map(parts?.map((part) => [part.key, part]))
}

function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
