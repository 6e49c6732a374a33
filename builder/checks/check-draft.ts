import { checkDefinition } from '#builder/checks/check-definition.ts'
import { RuleMemory } from '#builder/walk/rule-memory.ts'
import type { CheckContext } from '#builder/walk/survey.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toSchemaFinding } from '#builder/checks/schema-finding.ts'
import { definitionSchema } from '#builder/draft/definition-schema.ts'
import { toJson } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { problemsOf } from '#builder/draft/structure.ts'

/** Everything an author should know about a draft: what its schema does not allow to be published, then the checks. */
export function checkDraft(draft: ProcedureDraft, context: CheckContext = {}, memory = new RuleMemory()): Finding[] {
  const problems = problemsOf(toJson(draft), definitionSchema, 'all').map(toSchemaFinding)
  return [...problems, ...checkDefinition(draft, context, memory)]
}
