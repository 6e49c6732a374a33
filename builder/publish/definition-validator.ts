import type { ErrorObject } from 'ajv/dist/2020.js'
import schema from '#schemas/procedure.schema.json' with { type: 'json' }
import { createAjv } from '#schemas/ajv.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type DefinitionValidator = {
  (value: unknown): value is ProcedureDefinition
  errors?: null | ErrorObject[]
}

const made = new Map<DefinitionErrors, DefinitionValidator>()

/** Every error of a large document takes tens of megabytes: of those only the first is reported. */
type DefinitionErrors = 'all' | 'first'

/** Of the time the first definition takes two thirds would go into making a validator fast that runs in two milliseconds anyway. */
const quickToCompile = { validateSchema: false, inlineRefs: false, code: { optimize: false } }

/** The JSON Schema of definitions, compiled once for each way of reporting. */
export function definitionValidator(errors: DefinitionErrors): DefinitionValidator {
  const known = made.get(errors)
  if (known) return known
  const validator = createAjv({ ...quickToCompile, discriminator: true, messages: true, allErrors: errors === 'all' }).compile<ProcedureDefinition>(withDiscriminators(schema))
  made.set(errors, validator)
  return validator
}

/**
 * Names `kind` as what tells the branches of a union apart. Without it each branch is tried with all it contains,
 * which grows exponentially with the depth of groups, and an error names every branch.
 */
function withDiscriminators(node: object): object {
  const members = Object.entries(node).map(([key, member]) => [key, eachDiscriminator(member)] as const)
  const union = members.some(([key]) => key === 'oneOf')
  return { ...Object.fromEntries(members), ...(union && { discriminator: { propertyName: 'kind' }, type: 'object', required: ['kind'] }) }
}

function eachDiscriminator(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(eachDiscriminator)
  return typeof value === 'object' && value !== null ? withDiscriminators(value) : value
}
