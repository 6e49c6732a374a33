import type { JsonSchema } from '#runtime/version.ts'

/**
 * TypeScript source of the type of a form's answers, for integrators. Reads the closed subset that `compile` emits;
 * flags, which only exist while judging, are left out.
 */
export function toAnswerTypes(name: string, schema: JsonSchema): string {
  const definitions = membersOf(schema['$defs']).map(([key, definition]) => declaration(key, definition))
  return [...definitions, declaration(name, schema)].join('\n')
}

/** `so_giay_phep` and `cap-lai` become `SoGiayPhep` and `CapLai`. */
export function toTypeName(key: string): string {
  return key.split(/[_-]/).map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`).join('')
}

function declaration(name: string, schema: JsonSchema): string {
  return `${comment(schema, '')}export type ${name} = ${typeOf(schema, '')}\n`
}

function typeOf(schema: JsonSchema, indent: string): string {
  const { $ref, type, enum: values } = schema
  if (typeof $ref === 'string') return $ref.replace('#/$defs/', '')
  if ('const' in schema) return literal(schema['const'])
  if (Array.isArray(values)) return values.map(literal).join(' | ') || 'never'
  switch (type) {
    case 'object':
      return objectType(schema, indent)
    case 'array':
      return `Array<${isSchema(schema['items']) ? typeOf(schema['items'], indent) : 'unknown'}>`
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    default:
      return 'string'
  }
}

function objectType(schema: JsonSchema, indent: string): string {
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const inside = `${indent}  `
  const lines = membersOf(schema['properties'])
    .filter(([key]) => !key.startsWith('_'))
    .map(([key, member]) => {
      const access = member['readOnly'] === true ? 'readonly ' : ''
      const optional = required.includes(key) ? '' : '?'
      return `${comment(member, inside)}${inside}${access}${propertyName(key)}${optional}: ${typeOf(member, inside)}\n`
    })
  return lines.length === 0 ? 'Record<string, never>' : `{\n${lines.join('')}${indent}}`
}

/** The label as a comment; it cannot close the comment it stands in. */
function comment({ title }: JsonSchema, indent: string): string {
  return typeof title === 'string' ? `${indent}/** ${title.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')} */\n` : ''
}

function propertyName(key: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(key) ? key : literal(key)
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : JSON.stringify(value)
}

function membersOf(schemas: unknown): Array<[string, JsonSchema]> {
  if (!isSchema(schemas)) return []
  return Object.entries(schemas).flatMap(([key, member]): Array<[string, JsonSchema]> => (isSchema(member) ? [[key, member]] : []))
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
