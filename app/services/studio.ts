import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

export type CheckResult = { findings: Finding[]; publishable: boolean; definition?: ProcedureDefinition }

export interface StudioService {
  /** Findings of a definition given as JSON text; a text that is no JSON or no procedure is a finding too. */
  check(definition: string): Promise<CheckResult>
  /** A definition made ready for preview without being published; undefined when it has errors. */
  preview(definition: string): Promise<LoadedVersion | undefined>
}
