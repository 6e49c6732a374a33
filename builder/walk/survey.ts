import { fieldsIn, formsIn, type PlacedField, type PlacedForm } from '#builder/walk/fields.ts'
import { readRules, type ReadRule } from '#builder/walk/read-rules.ts'
import { RuleMemory } from '#builder/walk/rule-memory.ts'
import { textsIn, type PlacedText } from '#builder/walk/texts.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What an installation knows beside the definition; without it the checks that need it stay silent. */
export type CheckContext = {
  /** One line for each person who holds a role in a unit. */
  holders?: ReadonlyArray<{ role: string; unit: string }>
  /** Keys of the calendars there are. */
  calendars?: readonly string[]
}

/**
 * A definition walked once for all checks: its forms, fields, texts and rules, each made when first asked for. The
 * memory holds what is costly to find out about rules, by content, and may be handed from one survey to the next.
 */
export class Survey {
  readonly definition: ProcedureDefinition
  readonly context: CheckContext
  readonly memory: RuleMemory
  #forms?: readonly PlacedForm[]
  #fields?: readonly PlacedField[]
  #texts?: readonly PlacedText[]
  #rules?: readonly ReadRule[]

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
}
