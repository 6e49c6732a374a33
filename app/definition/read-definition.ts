import { definitionValidator } from '#builder/publish/definition-validator.ts'
import { toJsonFinding } from '#app/definition/json-finding.ts'
import { toSchemaFinding } from '#app/definition/schema-finding.ts'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toNfc } from '#builder/publish/canonical.ts'
import { parseStrictJson } from '#schemas/strict-json.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What a text says as a definition. Without `definition` the findings tell why it is none. */
export type ReadDefinition = { definition?: ProcedureDefinition; findings: Finding[] }

/** Largest definition taken; no list of the format is longer than 2 000 options. */
const limits = { bytes: 4 * 1024 * 1024, depth: 40, nodes: 60_000, keys: 2000, items: 2000 }
/** Beyond any definition that was written by hand; the six postal ones are 60 to 150 kB. */
const largeFrom = 300_000
const mostFindings = 100

/** Reads, judges by the JSON Schema and checks a definition given as JSON text; never throws for what the text says. */
export function readDefinition(text: string): ReadDefinition {
  const parsed = parseStrictJson(text, limits)
  if (!parsed.ok) return { findings: [toJsonFinding(parsed.code, parsed.offset)] }
  const value = toNfc(parsed.value)
  const isDefinition = definitionValidator(text.length > largeFrom ? 'first' : 'all')
  if (!isDefinition(value)) return { findings: (isDefinition.errors ?? []).slice(0, mostFindings).map(toSchemaFinding) }
  return { definition: value, findings: checkDefinition(value) }
}
