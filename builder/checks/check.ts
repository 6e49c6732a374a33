import type { Finding } from '#builder/checks/finding.ts'
import type { Survey } from '#builder/walk/survey.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/**
 * One kind of finding: looks at a definition that its JSON Schema accepts, reports every place, never throws. The
 * survey holds the definition's fields, rules and ways, walked once for all checks.
 */
export type Check = (definition: ProcedureDefinition, survey: Survey) => Finding[]
