import type { Field, Form, ProcedureDefinition } from '#schemas/generated/procedure.ts'
import type { RuleField, RuleScope } from '#runtime/rules/rule-type.ts'

/** What guards, tables, effects and letters can read: the answers, officers' answers by step, and the dossier. */
export function workflowScope(definition: ProcedureDefinition): RuleScope {
  const officers = definition.steps.filter(({ form }) => form !== undefined)
  return {
    ...formFields(definition.form),
    channel: { type: { type: 'choice', values: ['online', 'counter', 'post'] }, optional: false },
    account: object({ kind: optional('string') }),
    papers: { type: { type: 'dyn' }, optional: true },
    record: { type: { type: 'dyn' }, optional: true },
    steps: object(Object.fromEntries(officers.map(({ key, form }) => [key, object(formFields(form), true)]))),
    dossier: object({
      code: present('string'),
      filed_on: present('date'),
      step: present('string'),
      supplements: present('int'),
      fee_due: present('bool'),
    }),
    numbers: object(Object.fromEntries(namesOfNumbers(definition).map((name) => [name, optional('string')]))),
  }
}

function formFields(form: Form | undefined): Record<string, RuleField> {
  const fields: Field[] = form?.sections.flatMap((section) => section.fields) ?? []
  return Object.fromEntries(fields.map(({ key }) => [key, { type: { type: 'dyn' }, optional: true }]))
}

function namesOfNumbers({ transitions }: ProcedureDefinition): string[] {
  return transitions.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'issue-number' ? [effect.as] : [])))
}

function object(fields: Record<string, RuleField>, isOptional = false): RuleField {
  return { type: { type: 'object', fields }, optional: isOptional }
}

function present(type: 'string' | 'date' | 'int' | 'bool'): RuleField {
  return { type: { type }, optional: false }
}

function optional(type: 'string'): RuleField {
  return { type: { type }, optional: true }
}
