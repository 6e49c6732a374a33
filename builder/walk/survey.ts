import { fieldFacts, type FieldFact } from '#builder/solve/field-facts.ts'
import type { Solution } from '#builder/solve/solution.ts'
import { solve, type Circumstances, type Want } from '#builder/solve/solve.ts'
import { fieldAt } from '#builder/solve/variable.ts'
import { fieldsIn, formsIn, type PlacedField, type PlacedForm } from '#builder/walk/fields.ts'
import { readRules, type ReadRule } from '#builder/walk/read-rules.ts'
import { RuleMemory } from '#builder/walk/rule-memory.ts'
import { textsIn, type PlacedText } from '#builder/walk/texts.ts'
import { ruleScopeOf, type RulePlace } from '#runtime/fields/rule-scope.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What an installation knows beside the definition; without it the checks that need it stay silent. */
export type CheckContext = {
  /** One line for each person who holds a role in a unit. */
  holders?: ReadonlyArray<{ role: string; unit: string }>
  /** Keys of the calendars there are. */
  calendars?: readonly string[]
}

type Sight = { scope: RuleScope; factOf: (path: string) => FieldFact; reads: Map<string, readonly string[]> }

/**
 * A definition walked once for all checks: its forms, fields, texts and rules, each made when first asked for. The
 * memory holds what is costly to find out about rules, by content, and may be handed from one survey to the next.
 */
export class Survey {
  readonly definition: ProcedureDefinition
  readonly context: CheckContext
  readonly memory: RuleMemory
  readonly #sights = new Map<string, Sight>()
  #forms?: readonly PlacedForm[]
  #fields?: readonly PlacedField[]
  #texts?: readonly PlacedText[]
  #rules?: readonly ReadRule[]
  #shownWhen?: ReadonlyMap<string, string>

  constructor(definition: ProcedureDefinition, context: CheckContext = {}, memory = new RuleMemory()) {
    this.definition = definition
    this.context = context
    this.memory = memory
  }

  get forms(): readonly PlacedForm[] {
    return (this.#forms ??= formsIn(this.definition))
  }

  get fields(): readonly PlacedField[] {
    return (this.#fields ??= fieldsIn(this.definition))
  }

  get texts(): readonly PlacedText[] {
    return (this.#texts ??= textsIn(this.definition))
  }

  get rules(): readonly ReadRule[] {
    return (this.#rules ??= readRules(this.definition, this.memory))
  }

  /** The sound condition under which a part is shown, by the place of the part. */
  get shownWhen(): ReadonlyMap<string, string> {
    const end = '/visibleWhen'
    return (this.#shownWhen ??= new Map(this.rules.filter(({ place, problems }) => problems.length === 0 && place.endsWith(end)).map(({ place, text }) => [place.slice(0, -end.length), text])))
  }

  /** Answers under which rules of one place hold or do not; looked for once for the same rules and fields. */
  solve(sees: RulePlace, wants: readonly Want[], circumstances: Circumstances = {}): Solution {
    const sight = this.#sightOf(sees)
    const { scope, factOf } = sight
    const key = JSON.stringify([wants, circumstances, [...this.#about(sight, wants)].map((path) => [path, fieldAt(scope, path.split('.')), factOf(path)])])
    return this.memory.solutions.recall(key, () => solve({ scope, wants, condition: (path) => factOf(path).conditions, bounds: (path) => factOf(path).bounds, ...circumstances }))
  }

  #sightOf(sees: RulePlace): Sight {
    const key = JSON.stringify(sees)
    const sight = this.#sights.get(key) ?? { scope: ruleScopeOf(this.definition, sees), factOf: fieldFacts(this.definition, this.fields, sees), reads: new Map() }
    this.#sights.set(key, sight)
    return sight
  }

  /** The answers a question is about: those its rules read, and those on which these depend. */
  #about(sight: Sight, wants: readonly Want[]): ReadonlySet<string> {
    const paths = new Set(wants.flatMap(({ all }) => all.flatMap((text) => this.#reads(sight, text))))
    for (const path of paths) for (const text of sight.factOf(path).conditions) for (const read of this.#reads(sight, text)) paths.add(read)
    return paths
  }

  #reads({ scope, reads }: Sight, text: string): readonly string[] {
    const known = reads.get(text) ?? referencesOf(text, scope).map((path) => path.join('.'))
    reads.set(text, known)
    return known
  }
}
