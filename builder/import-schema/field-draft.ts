import type { Normalised, Schema, SchemaNode } from '#builder/import-schema/normalise.ts'
import type { Ui } from '#builder/import-schema/texts.ts'
import type { DocumentMember, Field } from '#schemas/generated/procedure.ts'

/** Where a field is to be made. */
export type Place = {
  name: string
  schemas: readonly Schema[]
  ui: Ui
  /** Whether a valid document always has it. */
  required: boolean
  /** 1 for the fields of a page. */
  depth: number
  /** How rules name the object around it. */
  path: readonly string[]
  /** Keys taken in the object around it. */
  used: Set<string>
  /** The rule that shows it, when it belongs to a branch. */
  visibleWhen?: string
  /** Only these members of an object, which is divided because it is too large for one page. */
  part?: Part
}

/** `isFirst`: the part that has what the branches of the object ask for. */
export type Part = { names: ReadonlySet<string>; isFirst: boolean }

export type DraftLimits = { fields: number; conditions: number; depth: number; hasBranches: boolean }

/** Fields being made, and all that goes with them; thrown away as a whole when they become too many. */
export class FieldDraft {
  readonly normalised: Normalised
  readonly limits: DraftLimits
  /** Makes the field of a place, or several that are one object of the document; the makers of lists and objects come back here for what is in them. */
  readonly make: (place: Place, draft: FieldDraft) => Field[]
  readonly members: DocumentMember[] = []
  readonly held = new Set<string>()
  readonly #ids: { next: number }
  #fields = 0
  #conditions = 0
  #isOverfull = false

  constructor({ normalised, limits, make, ids }: Pick<FieldDraft, 'normalised' | 'limits' | 'make'> & { ids: { next: number } }) {
    this.normalised = normalised
    this.limits = limits
    this.make = make
    this.#ids = ids
  }

  get fields(): number {
    return this.#fields
  }

  get conditions(): number {
    return this.#conditions
  }

  /** Once true nothing more need be made. */
  get isTooLarge(): boolean {
    return this.#isOverfull || this.#fields > this.limits.fields || this.#conditions > this.limits.conditions
  }

  /** Something in it has more than any definition may hold. */
  overflow(): void {
    this.#isOverfull = true
  }

  newId(key: string): string {
    return `f_${key.replaceAll('-', '_').slice(0, 28)}_${this.#ids.next++}`
  }

  /** Counts a field and keeps how it stands in the document. */
  count(member: DocumentMember, isConditional: boolean): void {
    this.#fields++
    if (isConditional) this.#conditions++
    this.members.push(member)
  }

  /** Takes over what another draft has made. */
  absorb(other: FieldDraft): void {
    this.#fields += other.fields
    this.#conditions += other.conditions
    this.members.push(...other.members)
    for (const place of other.held) this.held.add(place)
  }

  /** Notes that fields ask what keywords of these parts say. */
  hold(nodes: readonly SchemaNode[], ...keywords: readonly string[]): void {
    for (const node of nodes) {
      const pointer = this.normalised.origins.get(node)?.pointer
      if (pointer === undefined) continue
      for (const keyword of keywords) if (node[keyword] !== undefined) this.held.add(`${pointer}#${keyword}`)
    }
  }
}
