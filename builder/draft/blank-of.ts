import { branchesOf, branchFor, kindNamed, memberSchema, requiredNames, resolvedOnce, type SchemaNode } from '#builder/draft/definition-schema.ts'
import { isList, memberOf, textOf, type Json } from '#builder/draft/json.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'

/** The least value of a schema that an editor can show; of a union the branch of this `kind`, or its first. */
export function blankOf(schema: SchemaNode, nextId: IdSource, kind?: string): Json {
  const node = resolvedOnce(schema)
  const branches = branchesOf(node)
  if (branches) return blankObject(branchFor(node, kind ?? kindNamed(branches[0] ?? {})) ?? {}, nextId)
  const alternatives = memberOf(node, 'anyOf')
  const values = memberOf(node, 'enum')
  if (isList(alternatives)) return ''
  if (isList(values)) return values[0] ?? ''
  const constant = memberOf(node, 'const')
  return constant ?? blankOfType(node, nextId)
}

function blankOfType(node: SchemaNode, nextId: IdSource): Json {
  switch (textOf(node, 'type')) {
    case 'object':
      return blankObject(node, nextId)
    case 'array':
      return []
    case 'integer':
    case 'number':
      return memberOf(node, 'minimum') ?? 0
    case 'boolean':
      return false
    default:
      return ''
  }
}

function blankObject(node: SchemaNode, nextId: IdSource): Json {
  const members = requiredNames(node).map((name) => {
    const schema = memberSchema(node, undefined, name)
    return [name, name === 'id' ? nextId() : schema ? blankOf(schema, nextId) : ''] as const
  })
  return Object.fromEntries(members)
}
