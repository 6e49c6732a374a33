import { restPattern } from '#runtime/forms/document.ts'
import type { DocumentMap } from '#runtime/forms/document.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/**
 * The schema of an imported form with the members of its document left to the constraints: of them it asks the type
 * alone, and it lets stand beside them what no field holds. Fields the author has added are judged as ever.
 */
export function toOpenSchema(schema: JsonSchema, fields: readonly Field[], members: DocumentMap): JsonSchema {
  const isMember = ({ id }: Field) => members.get(id)?.name !== undefined
  const own = new Set(fields.filter(isMember).map(({ key }) => key))
  const properties = Object.entries(schema['properties'] ?? {}).map(([key, part]) => {
    const field = fields.find((one) => one.key === key)
    return [key, field && isMember(field) ? toOpenField(part, field, members) : part] as const
  })
  const { required, ...rest } = schema
  const kept = Array.isArray(required) ? required.filter((key) => !own.has(key)) : []
  return {
    ...rest,
    properties: Object.fromEntries(properties),
    patternProperties: { [restPattern]: { type: 'string' } },
    ...(kept.length > 0 && { required: kept }),
  }
}

function toOpenField(schema: JsonSchema, field: Field, members: DocumentMap): JsonSchema {
  const { title, description, type, items } = schema
  const texts = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
  if (field.kind === 'group') {
    const { minProperties, ...rest } = schema
    return toOpenSchema(minProperties === undefined ? schema : rest, field.fields, members)
  }
  if (field.kind === 'repeat' && isSchema(items)) return { ...texts, type, items: toOpenSchema(items, field.fields, members) }
  return { ...texts, type, ...(isSchema(items) && { items: { type: items['type'] } }) }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
