import { isObject, membersIn } from '#builder/import-schema/json-value.ts'
import type { Normalised, Schema, SchemaNode } from '#builder/import-schema/normalise.ts'
import { remark } from '#builder/import-schema/report.ts'
import type { ReasonCode, Remark } from '#builder/import-schema/report.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/**
 * Parts that judge the same value: references and branches, without going into members or items. A circle of them never
 * ends; a ladder of them doubles at each rung. Both are cut where they are found, and remarked.
 */
export function cutEndlessParts(normalised: Normalised): Remark[] {
  const cutter = new Cutter(normalised)
  for (const node of normalised.origins.keys()) cutter.costOf(node)
  return cutter.remarks
}

/** Parts that may be asked of one value. */
const mostParts = 10_000
/** References that lead to references. */
const longestChain = 400
const single = ['not', 'if', 'then', 'else']
const lists = ['allOf', 'anyOf', 'oneOf']

class Cutter {
  readonly remarks: Remark[] = []
  readonly #normalised: Normalised
  readonly #costs = new Map<SchemaNode, number>()
  readonly #open = new Set<SchemaNode>()

  constructor(normalised: Normalised) {
    this.#normalised = normalised
  }

  costOf(schema: Schema | undefined): number {
    if (typeof schema !== 'object') return 1
    const known = this.#costs.get(schema)
    if (known !== undefined) return known
    this.#open.add(schema)
    let cost = 1
    for (const [keyword, parts] of partsOf(schema)) {
      const more = keyword === '$ref' ? this.#costOfReference(schema) : parts.reduce((sum, part) => sum + this.costOf(part), 0)
      if (cost + more > mostParts) this.#cut(schema, keyword, 'too-many-branches')
      else cost += more
    }
    this.#open.delete(schema)
    this.#costs.set(schema, cost)
    return cost
  }

  #costOfReference(schema: SchemaNode): number {
    const target = targetOf(schema, this.#normalised.defs)
    const isLoop = typeof target === 'object' && this.#open.has(target)
    if (!isLoop && this.#open.size < longestChain) return this.costOf(target)
    this.#cut(schema, '$ref', isLoop ? 'reference-loop' : 'too-many-branches')
    return 0
  }

  #cut(schema: SchemaNode, keyword: string, code: ReasonCode): void {
    delete schema[keyword]
    if (keyword === 'if') ['then', 'else'].forEach((branch) => delete schema[branch])
    this.remarks.push(remark(`${this.#normalised.origins.get(schema)?.pointer ?? ''}${toPointer(keyword)}`, keyword, code))
  }
}

/** What a `$ref` of a brought-along schema stands for. */
export function targetOf({ $ref }: SchemaNode, defs: Readonly<Record<string, Schema>>): Schema | undefined {
  return typeof $ref === 'string' ? defs[$ref.slice('#/$defs/'.length)] : undefined
}

function partsOf(schema: SchemaNode): Array<[string, Schema[]]> {
  return [
    ...(schema['$ref'] === undefined ? [] : [['$ref', []] satisfies [string, Schema[]]]),
    ...single.map((keyword): [string, Schema[]] => [keyword, schemasIn([schema[keyword]])]),
    ...lists.map((keyword): [string, Schema[]] => [keyword, schemasIn(schema[keyword])]),
    ['dependentSchemas', schemasIn(membersIn(schema['dependentSchemas']).map(([, part]) => part))],
  ]
}

/** The schemas in a list; anything else there is none. */
export function schemasIn(value: unknown): Schema[] {
  if (!Array.isArray(value)) return []
  return value.filter((part): part is Schema => typeof part === 'boolean' || isObject(part))
}
