import { isObject, listIn, membersIn } from '#builder/import-schema/json-value.ts'
import { schemasIn, targetOf } from '#builder/import-schema/in-place.ts'
import type { Normalised, Schema, SchemaNode } from '#builder/import-schema/normalise.ts'

/**
 * What the parts that judge one value say together, as far as a form can show it. Only for asking questions: the
 * constraint judges.
 */
export type Shape = {
  /** All parts that always hold: references followed, `allOf` opened. */
  nodes: SchemaNode[]
  /** Undefined: any. `null` is left out. */
  types: ReadonlySet<string> | undefined
  properties: ReadonlyMap<string, Schema[]>
  required: ReadonlySet<string>
  /** Branches of which one (or more) must hold; those that say only `null` are left out. */
  choices: Array<{ node: SchemaNode; keyword: 'anyOf' | 'oneOf'; branches: Schema[] }>
}

/** More parts than any person could be asked about. */
const mostNodes = 200

export function shapeOf(schemas: readonly Schema[], normalised: Normalised): Shape {
  const [only, ...more] = schemas
  if (typeof only !== 'object' || more.length > 0) return lookAt(schemas, normalised)
  const known = shapes.get(only) ?? lookAt(schemas, normalised)
  shapes.set(only, known)
  return known
}

/** A part is looked at from many places, again for each way of laying out a page. */
const shapes = new WeakMap<SchemaNode, Shape>()

function lookAt(schemas: readonly Schema[], normalised: Normalised): Shape {
  const nodes: SchemaNode[] = []
  const choices: Shape['choices'] = []
  const open = schemas.toReversed()
  for (let schema = open.pop(); schema !== undefined && nodes.length < mostNodes; schema = open.pop()) {
    if (typeof schema === 'boolean' || nodes.includes(schema)) continue
    nodes.push(schema)
    const target = targetOf(schema, normalised.defs)
    open.push(...schemasIn(schema['allOf']).toReversed(), ...(target === undefined ? [] : [target]))
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const branches = schemasIn(schema[keyword]).filter((branch) => !isNull(branch))
      const [only] = branches
      if (branches.length === 1 && only !== undefined) open.push(only)
      else if (branches.length > 1) choices.push({ node: schema, keyword, branches })
    }
  }
  return { nodes, types: typesOf(nodes), properties: propertiesOf(nodes), required: requiredBy(nodes), choices }
}

/** The value of a keyword in the first part that has it. */
export function firstOf({ nodes }: Pick<Shape, 'nodes'>, keyword: string): unknown {
  return nodes.find((node) => node[keyword] !== undefined)?.[keyword]
}

/** The smallest or greatest of a numeric keyword. */
export function boundOf({ nodes }: Pick<Shape, 'nodes'>, keyword: string, pick: (...values: number[]) => number): number | undefined {
  const values = nodes.map((node) => node[keyword]).filter((value) => typeof value === 'number')
  return values.length === 0 ? undefined : pick(...values)
}

/** Schemas that hold for a keyword with one schema, as `items`. */
export function schemasOf({ nodes }: Pick<Shape, 'nodes'>, keyword: string): Schema[] {
  return nodes.flatMap((node) => schemasIn([node[keyword]]))
}

function isNull(schema: Schema): boolean {
  return isObject(schema) && (schema['type'] === 'null' || schema['const'] === null)
}

function typesOf(nodes: readonly SchemaNode[]): ReadonlySet<string> | undefined {
  const given = nodes.flatMap(({ type }) => (type === undefined ? [] : [[type].flat().map(String)]))
  const [first, ...others] = given
  if (!first) return inferredTypes(nodes)
  const fits = (type: string, among: readonly string[]) => among.includes(type) || (type === 'integer' && among.includes('number'))
  return new Set(first.filter((type) => type !== 'null' && others.every((among) => fits(type, among))))
}

const inferred: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'dependentRequired', 'dependentSchemas', 'minProperties', 'maxProperties', 'propertyNames']],
  ['array', ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems']],
  ['string', ['pattern', 'minLength', 'maxLength', 'format']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
]

/** Without `type` the keywords tell what was meant. */
function inferredTypes(nodes: readonly SchemaNode[]): ReadonlySet<string> | undefined {
  const found = inferred.filter(([, words]) => nodes.some((node) => words.some((word) => node[word] !== undefined)))
  return found.length === 0 ? undefined : new Set(found.map(([type]) => type))
}

function propertiesOf(nodes: readonly SchemaNode[]): ReadonlyMap<string, Schema[]> {
  const properties = new Map<string, Schema[]>()
  for (const node of nodes) {
    for (const [name, schema] of membersIn(node['properties'])) {
      if (schema === false || !(typeof schema === 'boolean' || isObject(schema))) continue
      properties.set(name, [...(properties.get(name) ?? []), schema])
    }
  }
  return properties
}

function requiredBy(nodes: readonly SchemaNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => listIn(node['required']).filter((name) => typeof name === 'string')))
}
