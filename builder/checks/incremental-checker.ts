import { checkDraft } from '#builder/checks/check-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { RuleMemory } from '#builder/walk/rule-memory.ts'
import type { CheckContext } from '#builder/walk/survey.ts'

/** Checks a draft again and again while it is edited: rules that an edit does not touch are not read or solved again. */
export function incrementalChecker(): (draft: ProcedureDraft, context?: CheckContext) => Finding[] {
  const memory = new RuleMemory()
  return (draft, context) => {
    const findings = checkDraft(draft, context, memory)
    memory.sweep()
    return findings
  }
}
