import { patternProblem } from '#builder/patterns/pattern-problem.ts'
import { toPatternMachine } from '#builder/patterns/pattern-machine.ts'
import { isObject, listIn, membersIn } from '#builder/import-schema/json-value.ts'
import { limited } from '#builder/import-schema/number-limits.ts'
import { nameProblem, valueProblem } from '#builder/import-schema/value-problem.ts'
import type { Cursor, Schema } from '#builder/import-schema/normalise.ts'
import type { ReasonCode } from '#builder/import-schema/report.ts'
import { foreignFormats } from '#builder/publish/foreign-formats.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/**
 * Reads one keyword into the part being made. Undefined: done, and it restricts documents; `done`: nothing to report; a
 * reason otherwise. `since`: the draft that has it.
 */
export type Keyword = 'text' | { since?: 2019 | 2020; read: (value: unknown, cursor: Cursor, place: string) => Outcome }
type Outcome = ReasonCode | 'done' | undefined

const text = 'text'

/** A single schema, kept under its name or another. */
const schemaKeyword = (name: string, since?: 2019): Keyword => ({
  ...(since && { since }),
  read: (value, cursor, place) => {
    cursor.out[name] = cursor.reader.read(value, place, cursor.depth + 1)
    return undefined
  },
})

/** A list of schemas, at least one. */
const listKeyword = (name: string): Keyword => ({
  read: (value, cursor, place) => {
    if (!Array.isArray(value)) return 'bad-value'
    if (value.length === 0) return 'empty-list'
    cursor.out[name] = [...listIn(cursor.out[name]), ...readList(value, cursor, place)]
    return undefined
  },
})

function readList(values: readonly unknown[], { reader, depth }: Cursor, place: string): Schema[] {
  return values.map((value, index) => reader.read(value, `${place}/${index}`, depth + 2))
}

/** Schemas by name. */
const mapKeyword = (name: string, since?: 2019): Keyword => ({
  ...(since && { since }),
  read: (value, cursor, place) => {
    if (!isObject(value)) return 'bad-value'
    cursor.out[name] = Object.fromEntries(readMap(value, cursor, place, name === 'patternProperties'))
    return undefined
  },
})

function readMap(value: unknown, { reader, depth }: Cursor, place: string, isPatterns: boolean): Array<[string, Schema]> {
  return membersIn(value).flatMap(([name, member]): Array<[string, Schema]> => {
    const pointer = `${place}${toPointer(name)}`
    const problem = nameProblem(name) ?? (isPatterns ? patternReason(name) : undefined)
    if (problem === undefined) return [[name, reader.read(member, pointer, depth + 2)]]
    reader.refuse(pointer, name, problem)
    return []
  })
}

/** Patterns that are not proven linear run on a machine, if it can run them. */
function patternReason(pattern: string): ReasonCode | undefined {
  const problem = patternProblem(pattern)
  if (problem === undefined) return undefined
  if (problem === 'syntax') return 'bad-pattern'
  return toPatternMachine(pattern) ? undefined : 'costly-pattern'
}

const countKeyword = (name: string, since?: 2019): Keyword => ({
  ...(since && { since }),
  read: (value, { out }) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return 'bad-value'
    out[name] = Math.min(value, Number.MAX_SAFE_INTEGER)
    return undefined
  },
})

const boundKeyword = (name: 'minimum' | 'maximum', exclusive: 'exclusiveMinimum' | 'exclusiveMaximum'): Keyword => ({
  read: (value, { out, raw }) => (typeof value === 'number' ? limited(out, raw[exclusive] === true ? exclusive : name, value) : 'bad-value'),
})

/** A number since draft 6; in draft 4 and OpenAPI 3.0 `true` sharpens the bound beside it. */
const exclusiveKeyword = (name: 'exclusiveMinimum' | 'exclusiveMaximum', bound: 'minimum' | 'maximum'): Keyword => ({
  read: (value, { out, raw }) => {
    if (typeof value === 'boolean') return value && typeof raw[bound] === 'number' ? undefined : 'no-effect'
    return typeof value === 'number' ? limited(out, name, value) : 'bad-value'
  },
})

const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])

/** Every keyword that means something. A new one is a line here. */
export const keywords: Readonly<Record<string, Keyword>> = {
  $schema: text,
  $id: text,
  id: { read: (value, { reader }) => (typeof value !== 'string' ? 'done' : reader.dialect === 4 ? 'draft-4-id' : 'other-draft') },
  $anchor: text,
  $dynamicAnchor: text,
  $recursiveAnchor: text,
  $vocabulary: text,
  $comment: text,
  $defs: text,
  definitions: text,
  title: text,
  description: text,
  default: text,
  example: text,
  examples: text,
  enumNames: text,
  deprecated: text,
  readOnly: text,
  writeOnly: text,
  contentEncoding: text,
  contentMediaType: text,
  contentSchema: text,
  xml: text,
  externalDocs: text,
  discriminator: text,
  $async: { read: (value) => (value === true ? 'async' : 'done') },
  $ref: { read: (value, cursor) => readReference(value, cursor) },
  $recursiveRef: { since: 2019, read: (value, cursor) => readReference(value, cursor) },
  $dynamicRef: { since: 2020, read: (value, cursor) => readDynamic(value, cursor) },
  type: {
    read: (value, { out, raw }) => {
      const given = [value].flat()
      if (given.length === 0) return 'empty-list'
      if (!given.every((type) => typeof type === 'string' && types.has(type))) return 'bad-value'
      const all = [...new Set([...given, ...(raw['nullable'] === true ? ['null'] : [])])]
      out['type'] = all.length === 1 ? all[0] : all
      return undefined
    },
  },
  nullable: { read: (value, { raw }) => (value === true && raw['type'] !== undefined ? undefined : 'no-effect') },
  enum: {
    read: (value, { out }) => {
      if (!Array.isArray(value)) return 'bad-value'
      if (value.length === 0) return 'empty-list'
      const problem = value.map(valueProblem).find((found) => found !== undefined)
      if (problem === undefined) out['enum'] = value
      return problem
    },
  },
  const: {
    read: (value, { out }) => {
      const problem = valueProblem(value)
      if (problem === undefined) out['const'] = value
      return problem
    },
  },
  multipleOf: { read: (value, { out }) => (typeof value === 'number' && value > 0 && value <= Number.MAX_SAFE_INTEGER ? limited(out, 'multipleOf', value) : 'bad-value') },
  minimum: boundKeyword('minimum', 'exclusiveMinimum'),
  maximum: boundKeyword('maximum', 'exclusiveMaximum'),
  exclusiveMinimum: exclusiveKeyword('exclusiveMinimum', 'minimum'),
  exclusiveMaximum: exclusiveKeyword('exclusiveMaximum', 'maximum'),
  minLength: countKeyword('minLength'),
  maxLength: countKeyword('maxLength'),
  pattern: {
    read: (value, { out }) => {
      if (typeof value !== 'string') return 'bad-value'
      const problem = valueProblem(value) ?? patternReason(value)
      if (problem === undefined) out['pattern'] = value
      return problem
    },
  },
  format: {
    read: (value, { out }) => {
      if (typeof value !== 'string') return 'bad-value'
      if (!Object.hasOwn(foreignFormats, value)) return 'unknown-format'
      out['format'] = value
      return foreignFormats[value] === true ? 'done' : undefined
    },
  },
  minItems: countKeyword('minItems'),
  maxItems: countKeyword('maxItems'),
  uniqueItems: {
    read: (value, { out }) => {
      if (typeof value !== 'boolean') return 'bad-value'
      out['uniqueItems'] = value
      return value ? undefined : 'done'
    },
  },
  items: {
    read: (value, cursor, place) => {
      const isTuple = Array.isArray(value)
      if (isTuple && value.length === 0) return 'no-effect'
      if (isTuple) cursor.out['prefixItems'] = readList(value, cursor, place)
      else cursor.out['items'] = cursor.reader.read(value, place, cursor.depth + 1)
      return undefined
    },
  },
  additionalItems: {
    read: (value, cursor, place) => {
      if (!Array.isArray(cursor.raw['items'])) return 'no-effect'
      cursor.out['items'] = cursor.reader.read(value, place, cursor.depth + 1)
      return undefined
    },
  },
  prefixItems: {
    since: 2020,
    read: (value, cursor, place) => {
      if (!Array.isArray(value) || value.length === 0) return Array.isArray(value) ? 'empty-list' : 'bad-value'
      cursor.out['prefixItems'] = readList(value, cursor, place)
      return undefined
    },
  },
  contains: schemaKeyword('contains'),
  minContains: countKeyword('minContains', 2019),
  maxContains: countKeyword('maxContains', 2019),
  minProperties: countKeyword('minProperties'),
  maxProperties: countKeyword('maxProperties'),
  required: {
    read: (value, { out }) => {
      if (!Array.isArray(value) || !value.every((name) => typeof name === 'string')) return 'bad-value'
      const problem = value.map((name) => nameProblem(name)).find((found) => found !== undefined)
      if (problem === undefined && value.length > 0) out['required'] = [...new Set(value)]
      return problem ?? (value.length === 0 ? 'done' : undefined)
    },
  },
  properties: mapKeyword('properties'),
  patternProperties: mapKeyword('patternProperties'),
  additionalProperties: schemaKeyword('additionalProperties'),
  propertyNames: schemaKeyword('propertyNames'),
  unevaluatedProperties: schemaKeyword('unevaluatedProperties', 2019),
  unevaluatedItems: schemaKeyword('unevaluatedItems', 2019),
  dependentRequired: { since: 2019, read: (value, cursor) => readDependents(value, cursor) },
  dependentSchemas: mapKeyword('dependentSchemas', 2019),
  dependencies: { read: (value, cursor, place) => readDependents(value, cursor, place) },
  allOf: listKeyword('allOf'),
  anyOf: listKeyword('anyOf'),
  oneOf: listKeyword('oneOf'),
  not: schemaKeyword('not'),
  if: {
    read: (value, cursor, place) => {
      if (cursor.raw['then'] === undefined && cursor.raw['else'] === undefined) return 'no-effect'
      cursor.out['if'] = cursor.reader.read(value, place, cursor.depth + 1)
      return undefined
    },
  },
  then: { read: (value, cursor, place) => readBranch('then', value, cursor, place) },
  else: { read: (value, cursor, place) => readBranch('else', value, cursor, place) },
}

function readBranch(name: 'then' | 'else', value: unknown, cursor: Cursor, place: string): Outcome {
  if (cursor.raw['if'] === undefined) return 'no-effect'
  cursor.out[name] = cursor.reader.read(value, place, cursor.depth + 1)
  return undefined
}

/** Keywords beside a reference count in every draft, as they do in Ajv. */
function readReference(value: unknown, { raw, out, reader }: Cursor): Outcome {
  if (typeof value !== 'string') return 'bad-value'
  const target = reader.refer(value, raw)
  if (typeof target === 'string') return target
  if ('$ref' in out) out['allOf'] = [...listIn(out['allOf']), target]
  else Object.assign(out, target)
  return undefined
}

/** Understood where the anchor is the only one of its name: then it leads nowhere else. */
function readDynamic(value: unknown, cursor: Cursor): Outcome {
  if (typeof value !== 'string') return 'bad-value'
  const name = value.slice(value.indexOf('#') + 1)
  const sameName = [...cursor.reader.references.anchors.keys()].filter((key) => key.endsWith(`#${name}`))
  return sameName.length > 1 ? 'dynamic-reference' : readReference(value, cursor)
}

/** Names that must be there, or a schema that must hold, when a member is there. */
function readDependents(value: unknown, cursor: Cursor, place?: string): Outcome {
  if (!isObject(value)) return 'bad-value'
  const lists = membersIn(value).filter(([, member]) => Array.isArray(member))
  const schemas = Object.fromEntries(membersIn(value).filter(([, member]) => !Array.isArray(member)))
  const names = lists.flatMap(([name, member]) => [name, ...listIn(member)])
  const problem = names.map((name) => (typeof name === 'string' ? nameProblem(name) : 'bad-value')).find((found) => found !== undefined)
  if (problem) return problem
  if (lists.length > 0) cursor.out['dependentRequired'] = Object.fromEntries(lists)
  const read = place === undefined ? [] : readMap(schemas, cursor, place, false)
  if (read.length > 0) cursor.out['dependentSchemas'] = Object.fromEntries(read)
  return undefined
}
