import type { CompiledForm, CompiledProcedure, StepGraph } from '#runtime/version.ts'
import { answersSchema } from '#builder/publish/answers-schema.ts'
import { toAnswerTypes, toTypeName } from '#builder/publish/answer-types.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'
import { costedRules } from '#builder/publish/costed-rules.ts'
import { toValidatorSource } from '#builder/publish/validator-source.ts'
import { sha256 } from '#runtime/hash/sha-256.ts'
import { toPageSchema, toUiSchema } from '#runtime/forms/page-schema.ts'
import { formsOf, papersOf, sectionsOf } from '#runtime/forms/sections.ts'
import { toVersionHash } from '#runtime/ids.ts'
import type { Form, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/**
 * Everything publication makes of a definition. Pure: the same definition gives the same bytes, whatever the order of
 * its members. The definition has passed the checks; one that has not may throw or give a form nobody can fill in.
 */
export function compile(given: ProcedureDefinition): CompiledProcedure {
  const canonical = toCanonicalJson(given)
  const definition: ProcedureDefinition = JSON.parse(canonical)
  const forms = formsOf(definition).map((form) => [form.key, compileForm(definition, form)] as const)
  return {
    hash: toVersionHash(sha256(canonical)),
    forms: Object.fromEntries(forms),
    graph: toGraph(definition),
    rules: costedRules(definition),
  }
}

/** One form of a definition: the filing form with its page of papers, or an officer's form. */
export function compileForm(definition: ProcedureDefinition, form: Form): CompiledForm {
  const sections = sectionsOf(form, papersOf(definition, form.key))
  const { schema, closed, members } = answersSchema(definition, form)
  const validator = toValidatorSource(schema, members && definition.constraints)
  return {
    key: form.key,
    schema,
    uiSchema: Object.assign({}, ...sections.map((section) => toUiSchema(section, 'vi', definition.optionLists))),
    pages: sections.map((section) => ({
      section: section.key,
      schema: toPageSchema(section),
      uiSchema: toUiSchema(section, 'vi', definition.optionLists),
    })),
    validator,
    validatorHash: sha256(validator),
    types: toAnswerTypes(toTypeName(form.key), closed),
  }
}

/** Steps and the transitions between them, one edge for each step a transition may start from. */
function toGraph({ steps, transitions }: ProcedureDefinition): StepGraph {
  return {
    nodes: steps.map(({ key, kind, status }) => ({ step: key, kind, status })),
    edges: transitions.flatMap(({ key, from, to, command }) => from.map((step) => ({ transition: key, from: step, to, command }))),
  }
}
