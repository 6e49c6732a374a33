import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What an installation knows beside the definition; without it the checks that need it stay silent. */
export type CheckContext = { holders?: ReadonlyArray<{ role: string; unit: string }> }

/** One kind of finding: looks at a definition that its JSON Schema accepts, reports every place, never throws. */
export type Check = (definition: ProcedureDefinition, context: CheckContext) => Finding[]
