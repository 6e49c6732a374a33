import { _ } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { patternProblem } from '#builder/patterns/pattern-problem.ts'
import { toPatternMachine } from '#builder/patterns/pattern-machine.ts'
import type { PatternMachine } from '#builder/patterns/pattern-machine.ts'
import { constraintPrelude } from '#builder/publish/constraint-prelude.ts'
import { foreignFormats, formatPatterns } from '#builder/publish/foreign-formats.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { Constraint } from '#schemas/generated/procedure.ts'

/**
 * Constraints as one JavaScript expression, a list of `{ key, validate }`; it stands in a validator module, whose
 * `lengthOf` and `isEqual` it uses. A document that costs too much is refused, and `validate` never throws.
 */
export function toConstraintsSource(constraints: readonly Constraint[]): string {
  const machines = new Map<string, PatternMachine>()
  const checks = constraints.map(({ key, schema }) => `{key:${JSON.stringify(key)},validate:guarded(${validatorOf(schema, machines)})}`)
  const patterns = Object.entries({ ...formatPatterns }).map(([name, pattern]) => `const ${name}=${String(pattern)};`)
  const url = toPatternMachine(formatPatterns['urlPattern']?.source ?? '', 'iu')
  if (url) machines.set(`iu${formatPatterns['urlPattern']?.source}`, url)
  return `(()=>{const machines=${JSON.stringify(Object.fromEntries(machines))};\n${patterns.join('\n')}${constraintPrelude}${guard}return [${checks.join(',\n')}]})()`
}

/** Steps one judgement may take: far above any honest document, and less than a second. */
const mostSteps = 10_000_000
const stepsOfReference = 30

const guard = `
function guarded(validate){const check=(data)=>{fuel=${mostSteps};
try{const is=validate(data);check.errors=validate.errors;return is}
catch(error){if(!(error instanceof RangeError))throw error;check.errors=[{instancePath:"",schemaPath:"#",keyword:"too-complex",params:{}}];return false}};return check}
`

function validatorOf(schema: Constraint['schema'], machines: Map<string, PatternMachine>): string {
  const patternOf = Object.assign((pattern: string, flags: string) => notedPattern(pattern, flags, machines), { code: 'patternOf' })
  const ajv = createAjv({ strict: false, validateSchema: false, inlineRefs: false, logger: false, code: { source: true, lines: false, regExp: patternOf, formats: _`formats` } })
  for (const [name, format] of Object.entries(foreignFormats)) ajv.addFormat(name, format)
  ajv.addKeyword({ keyword: step, before: '$ref', code: ({ gen }) => gen.code(_`spend(${stepsOfReference})`) })
  const source = standalone(ajv, ajv.compile(typeof schema === 'boolean' ? schema : withSteps(schema)))
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'lengthOf')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'isEqual')
  if (/require\("[^"\\]/.test(source)) throw new Error('the constraint still needs a module')
  return `((module)=>{${source};return module.exports})({exports:{}})`
}

const step = 'motcua-step'

/** Every part that can be come to more than once costs something. */
function withSteps(schema: JsonSchema): JsonSchema {
  const parts = Object.entries(schema['$defs'] ?? {}).map(([name, part]) => [name, typeof part === 'object' && part !== null ? { ...part, [step]: true } : part] as const)
  return { ...schema, [step]: true, ...(parts.length > 0 && { $defs: Object.fromEntries(parts) }) }
}

/** Patterns proven linear stay what they are. */
function notedPattern(pattern: string, flags: string, machines: Map<string, PatternMachine>): RegExp {
  const machine = patternProblem(pattern) === undefined ? undefined : toPatternMachine(pattern, flags)
  if (machine) machines.set(`${flags}${pattern}`, machine)
  return new RegExp(pattern, flags)
}
