import { asObject, isObject, membersIn } from '#builder/import-schema/json-value.ts'
import type { JsonObject } from '#builder/import-schema/json-value.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** The schema of a file: `root` is what references start from, `prefix` where that stands in the file. */
export type FoundSchema = { root: JsonObject; prefix: string; start: unknown; pointer: string; ui: JsonObject | undefined }

/** Finds the schema: at a pointer, in an rjsf file `{ schema, uiSchema }`, in an OpenAPI file, or the file itself. */
export function findSchema(file: unknown, at: string | undefined): FoundSchema | undefined {
  if (!isObject(file)) return typeof file === 'boolean' ? { root: {}, prefix: '', start: file, pointer: '', ui: undefined } : undefined
  const wrapped = at === undefined && !isSchemaLike(file) ? asObject(file['schema'] ?? file['jsonSchema']) : undefined
  if (wrapped) {
    const ui = asObject(file['uiSchema'] ?? file['ui'])
    return { root: wrapped, prefix: file['schema'] === undefined ? '/jsonSchema' : '/schema', start: wrapped, pointer: '', ui }
  }
  const pointer = at ?? (isOpenApi(file) ? firstOwnSchema(file) : '')
  const start = pointer === undefined ? undefined : valueAt(file, pointer)
  return pointer === undefined || !(isObject(start) || typeof start === 'boolean') ? undefined : { root: file, prefix: '', start, pointer, ui: undefined }
}

const words = ['$schema', '$ref', 'type', 'properties', 'allOf', 'anyOf', 'oneOf', '$defs', 'definitions', 'enum']

function isSchemaLike(file: JsonObject): boolean {
  return words.some((word) => file[word] !== undefined)
}

function isOpenApi(file: JsonObject): boolean {
  return typeof file['openapi'] === 'string'
}

/** Of the schemas of an OpenAPI file the first that no other refers to. */
function firstOwnSchema(file: JsonObject): string | undefined {
  const schemas = membersIn(asObject(file['components'])?.['schemas'])
  const text = JSON.stringify(asObject(file['components'])?.['schemas'] ?? {})
  const found = schemas.find(([name]) => !text.includes(`"#/components/schemas/${name}"`)) ?? schemas[0]
  return found && `/components/schemas${toPointer(found[0])}`
}

function valueAt(file: unknown, pointer: string): unknown {
  let value = file
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    value = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
  }
  return value
}
