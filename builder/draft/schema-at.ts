import { definitionSchema, itemSchema, memberSchema, type SchemaNode } from '#builder/draft/definition-schema.ts'
import type { Path } from '#builder/draft/identity.ts'
import { valueAt } from '#builder/draft/place.ts'
import type { Json } from '#builder/draft/json.ts'

/** What may stand at a path of a draft. */
export function schemaAt(root: Json, path: Path): SchemaNode | undefined {
  let node: SchemaNode | undefined = definitionSchema
  for (const [index, step] of path.entries()) {
    if (!node) return undefined
    node = typeof step === 'number' ? itemSchema(node) : memberSchema(node, valueAt(root, path.slice(0, index)), step)
  }
  return node
}
