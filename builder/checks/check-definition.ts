import { checks } from '#builder/checks/checks.ts'
import { bySeverity, type Finding } from '#builder/checks/finding.ts'
import { RuleMemory } from '#builder/walk/rule-memory.ts'
import { Survey, type CheckContext } from '#builder/walk/survey.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** Everything an author should know about a definition that its JSON Schema accepts; errors first, then by place. */
export function checkDefinition(definition: ProcedureDefinition, context: CheckContext = {}, memory = new RuleMemory()): Finding[] {
  const survey = new Survey(definition, context, memory)
  const oversized = checks['too-large'](definition, survey)
  if (oversized.length > 0) return oversized
  return Object.values(checks)
    .flatMap((check) => check(definition, survey))
    .sort((a, b) => bySeverity(a, b) || compareText(a.place, b.place))
}

/** Whether the definition may be published: no finding is an error. */
export const isPublishable = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity !== 'error')

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
