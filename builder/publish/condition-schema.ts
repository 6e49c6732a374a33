import type { PlannedCondition } from '#runtime/forms/form-plan.ts'
import type { SimpleCondition } from '#runtime/rules/simple-condition.ts'
import type { JsonSchema } from '#runtime/version.ts'

/** The schema a frame meets exactly while all conditions hold. */
export function toConditionSchema(conditions: readonly PlannedCondition[]): JsonSchema {
  const schemas = conditions.map(({ test }) => ('flag' in test ? at([test.flag], { const: true }) : simpleSchema(test.simple)))
  const [first, ...others] = schemas
  return first && others.length === 0 ? first : { allOf: schemas }
}

/** A schema put at a path; `demands` makes every step of the path required. */
export function at(path: readonly string[], schema: JsonSchema | false, demands = true): JsonSchema {
  const [key = '', ...rest] = path
  const inner = rest.length === 0 ? schema : at(rest, schema, demands)
  return { properties: { [key]: inner }, ...(demands && { required: [key] }) }
}

/** Met when there is something at the path. */
export function presentAt(path: readonly string[]): JsonSchema {
  const [key = '', ...rest] = path
  return rest.length === 0 ? { required: [key] } : { properties: { [key]: presentAt(rest) }, required: [key] }
}

function simpleSchema(condition: SimpleCondition): JsonSchema {
  switch (condition.op) {
    case 'equals':
      return at(condition.path, { const: condition.value })
    case 'in':
      return at(condition.path, { enum: [...new Set(condition.values)] })
    case 'contains':
      return at(condition.path, { type: 'array', contains: { const: condition.value } })
    case 'present':
      return presentAt(condition.path)
    case 'not':
      return { not: simpleSchema(condition.of) }
    case 'all':
      return { allOf: condition.of.map(simpleSchema) }
    case 'any':
      return { anyOf: condition.of.map(simpleSchema) }
  }
}
