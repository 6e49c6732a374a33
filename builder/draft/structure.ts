import { branchFor, itemSchema, memberSchema, requiredNames, resolvedOnce, type SchemaNode } from '#builder/draft/definition-schema.ts'
import { isList, isObject, isSame, memberOf, textOf, type Json } from '#builder/draft/json.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** Something the schema does not allow, told as Ajv tells it. */
export type ShapeProblem = { keyword: string; instancePath: string; params: Record<string, unknown> }

/** `structure`: only what editors rely on — types, members, kinds, greatest sizes; `all`: the whole schema. */
export type Strictness = 'structure' | 'all'

const accepted = { structure: new WeakMap<object, Set<SchemaNode>>(), all: new WeakMap<object, Set<SchemaNode>>() }

/**
 * What is wrong with a value by a schema of definitions. Values are never changed in place, so that what was accepted
 * once is not looked at again: after an edit only the changed path is read.
 */
export function problemsOf(value: Json | undefined, schema: SchemaNode, strictness: Strictness, place = ''): ShapeProblem[] {
  const node = resolvedOnce(schema)
  if (typeof value !== 'object' || value === null) return shallow(value, node, strictness, place)

  const known = accepted[strictness].get(value)
  if (known?.has(node)) return []
  const found = [...shallow(value, node, strictness, place), ...deep(value, node, strictness, place)]
  if (found.length === 0) accepted[strictness].set(value, (known ?? new Set()).add(node))
  return found
}

function deep(value: Json, node: SchemaNode, strictness: Strictness, place: string): ShapeProblem[] {
  if (isList(value)) {
    const item = itemSchema(node)
    return item ? value.flatMap((each, index) => problemsOf(each, item, strictness, `${place}${toPointer(index)}`)) : []
  }
  const branch = branchFor(node, textOf(value, 'kind'))
  if (!isObject(value) || !branch) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const schema = memberSchema(branch, value, name)
    return schema ? problemsOf(member, schema, strictness, `${place}${toPointer(name)}`) : []
  })
}

function shallow(value: Json | undefined, node: SchemaNode, strictness: Strictness, place: string): ShapeProblem[] {
  const alternatives = memberOf(node, 'anyOf')
  if (isList(alternatives)) return alternatives.some((one) => isObject(one) && problemsOf(value, one, strictness).length === 0) ? [] : [problem('anyOf', place)]

  const branch = branchFor(node, textOf(value, 'kind'))
  if (!branch) return [problem('discriminator', place, { tagValue: textOf(value, 'kind') })]
  return Object.entries(branch).flatMap(([keyword, limit]) => {
    const rule = structural[keyword] ?? (strictness === 'all' ? valueRules[keyword] : undefined)
    return rule ? rule(value, limit, branch).map(({ at = '', ...params }) => problem(keyword, `${place}${at}`, params)) : []
  })
}

type Fault = { at?: string } & Record<string, unknown>
type Rule = (value: Json | undefined, limit: Json, node: SchemaNode) => Fault[]

const when = (isFault: boolean, fault: Fault): Fault[] => (isFault ? [fault] : [])

const structural: Readonly<Record<string, Rule>> = {
  type: (value, type) => when(!(isList(type) ? type : [type]).some((name) => isOfType(value, name)), { type }),
  const: (value, allowedValue) => when(!isSame(value, allowedValue), { allowedValue }),
  enum: (value, allowedValues) => when(!(isList(allowedValues) && allowedValues.some((one) => isSame(one, value))), { allowedValues }),
  required: (value, _names, node) => (isObject(value) ? requiredNames(node).flatMap((name) => when(memberOf(value, name) === undefined, { missingProperty: name })) : []),
  additionalProperties: (value, _allowed, node) =>
    isObject(value) ? Object.keys(value).flatMap((name) => when(isForbidden(name, node), { additionalProperty: name })) : [],
  maxItems: (value, limit) => when(isList(value) && value.length > Number(limit), { limit }),
  maxLength: (value, limit) => when(typeof value === 'string' && lengthOf(value) > Number(limit), { limit }),
  maxProperties: (value, limit) => when(isObject(value) && Object.keys(value).length > Number(limit), { limit }),
}

const valueRules: Readonly<Record<string, Rule>> = {
  minItems: (value, limit) => when(isList(value) && value.length < Number(limit), { limit }),
  minLength: (value, limit) => when(typeof value === 'string' && lengthOf(value) < Number(limit), { limit }),
  minimum: (value, limit) => when(typeof value === 'number' && value < Number(limit), { comparison: '>=', limit }),
  maximum: (value, limit) => when(typeof value === 'number' && value > Number(limit), { comparison: '<=', limit }),
  pattern: (value, pattern) => when(typeof value === 'string' && typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value), { pattern }),
  uniqueItems: (value) => {
    const items = isList(value) ? value : []
    const j = items.findIndex((item, index) => items.slice(0, index).some((other) => isSame(item, other)))
    return when(j !== -1, { i: items.findIndex((other) => isSame(items[j], other)), j })
  },
  propertyNames: (value, names) =>
    isObject(value) && isObject(names) ? Object.keys(value).flatMap((name) => when(problemsOf(name, names, 'all').length > 0, { propertyName: name })) : [],
}

/** Characters are counted as code points, as JSON Schema does. */
const lengthOf = (text: string): number => Array.from(text).length

function isForbidden(name: string, node: SchemaNode): boolean {
  return memberOf(node, 'additionalProperties') === false && memberOf(memberOf(node, 'properties'), name) === undefined
}

function isOfType(value: Json | undefined, type: Json): boolean {
  if (type === 'integer') return Number.isSafeInteger(value)
  if (type === 'array') return isList(value)
  if (type === 'object') return isObject(value)
  return type === 'null' ? value === null : typeof value === type
}

function problem(keyword: string, instancePath: string, params: Record<string, unknown> = {}): ShapeProblem {
  return { keyword, instancePath, params }
}
