import { toJsonFinding } from '#app/definition/json-finding.ts'
import { toSchemaFinding } from '#builder/checks/schema-finding.ts'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { CheckContext } from '#builder/walk/survey.ts'
import { importDefinition } from '#builder/publish/export.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What a text says as a definition. Without `definition` the findings tell why it is none. */
export type ReadDefinition = { definition?: ProcedureDefinition; findings: Finding[] }

/** Reads, judges by the JSON Schema and checks a definition given as JSON text; never throws for what the text says. */
export function readDefinition(text: string, context: CheckContext = {}): ReadDefinition {
  const read = importDefinition(text)
  if (read.ok) return { definition: read.definition, findings: checkDefinition(read.definition, context) }
  return { findings: read.reason === 'not-json' ? [toJsonFinding(read.code, read.offset, text)] : read.errors.map(toSchemaFinding) }
}
