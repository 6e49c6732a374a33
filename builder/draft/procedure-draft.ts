import { definitionSchema } from '#builder/draft/definition-schema.ts'
import { idsOf } from '#builder/draft/identity.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { problemsOf, type ShapeProblem } from '#builder/draft/structure.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/**
 * A definition that is being edited. It may be incomplete or wrong — an empty label, a step nobody reaches, a rule that
 * does not parse — but it always has the structure of a definition, so that editors, previews and checks can read it:
 * every member is of its type, every kind is known, no list is longer than allowed, no id stands twice.
 */
export type ProcedureDraft = ProcedureDefinition

/** Whether a value has the structure of a draft. */
export function isDraft(value: unknown): value is ProcedureDraft {
  return value !== undefined && draftProblems(toJson(value)).length === 0
}

/** Why a value cannot be edited as a draft. */
export function draftProblems(value: Json): ShapeProblem[] {
  const problems = problemsOf(value, definitionSchema, 'structure')
  return problems.length > 0 ? problems : idsOf(value).twice.map((id) => ({ keyword: 'duplicateId', instancePath: '', params: { id } }))
}
