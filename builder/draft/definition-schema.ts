import schema from '#schemas/procedure.schema.json' with { type: 'json' }
import { isList, isObject, memberOf, textOf, toJson, type Json, type JsonObject } from '#builder/draft/json.ts'

/**
 * The JSON Schema of definitions, read as data: what may stand at a place. It is a closed subset (`type`, `properties`,
 * `required`, `items`, `enum`, `const`, `anyOf`, `oneOf` told apart by `kind`, bounds, `$ref` into `$defs`), so that the
 * browser, where nothing may be compiled from text, reads the same schema that Ajv compiles on the server.
 */
export type SchemaNode = JsonObject

const root = toJson(schema)

export const definitionSchema: SchemaNode = isObject(root) ? root : {}

/** The named part of the schema: `schemaOf('TextField')`. */
export function schemaOf(name: string): SchemaNode {
  const found = memberOf(memberOf(root, '$defs'), name)
  if (!isObject(found)) throw new Error(`no schema of ${name}`)
  return found
}

/** Follows `$ref`, keeping the description that stands beside it. */
export function resolved(node: SchemaNode): SchemaNode {
  const ref = textOf(node, '$ref')
  return ref === undefined ? node : { ...resolved(schemaOf(ref.replace('#/$defs/', ''))), ...withoutRef(node) }
}

function withoutRef(node: SchemaNode): SchemaNode {
  const { $ref: _ref, ...beside } = node
  return beside
}

/** The branch of a union that a value of this `kind` is; the schema itself when it is no union by kind. */
export function branchFor(node: SchemaNode, kind: string | undefined): SchemaNode | undefined {
  const branches = branchesOf(node)
  return branches === undefined ? node : branches.find((branch) => kindNamed(branch) === kind)
}

/** The branches of a union by `kind`, with `$ref` followed. */
export function branchesOf(node: SchemaNode): SchemaNode[] | undefined {
  const union = memberOf(node, 'oneOf')
  return isList(union) ? union.filter(isObject).map(resolvedOnce) : undefined
}

/** The `kind` a branch is for. */
export function kindNamed(branch: SchemaNode): string | undefined {
  return textOf(memberOf(memberOf(branch, 'properties'), 'kind'), 'const')
}

const seen = new WeakMap<SchemaNode, SchemaNode>()

/** The same node always resolves to the same object, so that caches can be keyed by it. */
export function resolvedOnce(node: SchemaNode): SchemaNode {
  const known = seen.get(node)
  if (known) return known
  const found = resolved(node)
  seen.set(node, found)
  return found
}

/** What may stand under a name of a value with this schema; undefined when nothing may. */
export function memberSchema(node: SchemaNode, value: Json | undefined, name: string): SchemaNode | undefined {
  const branch = branchFor(resolvedOnce(node), textOf(value, 'kind'))
  const member = memberOf(memberOf(branch, 'properties'), name) ?? (branch && memberOf(branch, 'additionalProperties'))
  return isObject(member) ? resolvedOnce(member) : undefined
}

/** What an item of a list with this schema may be. */
export function itemSchema(node: SchemaNode): SchemaNode | undefined {
  const items = memberOf(resolvedOnce(node), 'items')
  return isObject(items) ? resolvedOnce(items) : undefined
}

/** Names of the members a value of this schema must have. */
export function requiredNames(node: SchemaNode): string[] {
  const names = memberOf(node, 'required')
  return isList(names) ? names.filter((name) => typeof name === 'string') : []
}
