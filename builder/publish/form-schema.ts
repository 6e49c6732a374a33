import { at, presentAt, toConditionSchema } from '#builder/publish/condition-schema.ts'
import type { OptionsOf, SchemaContext } from '#runtime/fields/field-kind.ts'
import { fileSchema } from '#runtime/fields/file.ts'
import { toFileField } from '#runtime/fields/file-field.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import { frameFlags } from '#runtime/forms/form-plan.ts'
import type { FieldPlan, FormPlan, PlannedCondition } from '#runtime/forms/form-plan.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { Field, Form } from '#schemas/generated/procedure.ts'

/** The whole JSON Schema of a form, conditionals included. */
export function toFormSchema(form: Form, plan: FormPlan, optionsOf: OptionsOf): JsonSchema {
  const fields = plan.sections.flatMap((section) => section.fields)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form.title.vi,
    ...frameSchema(fields, optionsOf),
    $defs: { File: fileSchema },
  }
}

/** The object of a frame: the answers, or a row. Conditions of the groups in it stand here too. */
function frameSchema(fields: readonly FieldPlan[], optionsOf: OptionsOf): JsonSchema {
  const flags = frameFlags(fields).map((flag) => [flag, { type: 'boolean' }] as const)
  const base = objectSchema(fields, optionsOf)
  const conditionals = toConditionals(fields)
  return {
    ...base,
    properties: { ...base.properties, ...Object.fromEntries(flags) },
    ...(conditionals.length > 0 && { allOf: conditionals }),
  }
}

function objectSchema(fields: readonly FieldPlan[], optionsOf: OptionsOf): { type: string; properties: JsonSchema } & JsonSchema {
  const required = fields.filter(({ demanded, visible }) => demanded === 'always' && visible.length === 0).map(({ field }) => field.key)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((plan) => [plan.field.key, fieldSchema(plan, optionsOf)])),
    ...(required.length > 0 && { required }),
  }
}

function fieldSchema(plan: FieldPlan, optionsOf: OptionsOf): JsonSchema | false {
  const { field } = plan
  const plansOf = (_fields: readonly Field[]) => plan.fields
  const context: SchemaContext = {
    optionsOf,
    objectOf: (fields) => objectSchema(plansOf(fields), optionsOf),
    rowOf: (fields) => frameSchema(plansOf(fields), optionsOf),
  }
  const schema = kindOf(field).toSchema(field, context)
  if (schema === false) return false

  const isFilled = plan.demanded === 'always' && plan.visible.length === 0
  return { title: field.label.vi, ...(field.help && { description: field.help.vi }), ...schema, ...(isFilled && filled(field, schema)) }
}

/** An empty list is no answer to a question that must be answered. */
function filled(field: Field, schema: JsonSchema): JsonSchema {
  const isList = schema['type'] === 'array'
  return isList ? { minItems: Math.max(1, 'minItems' in field ? (field.minItems ?? 1) : 1) } : {}
}

/** Of a group in which nothing must be answered by itself, something must be. */
function isBareGroup({ field, fields }: FieldPlan): boolean {
  return field.kind === 'group' && !fields.some(({ demanded, visible }) => demanded === 'always' && visible.length === 0)
}

type Conditional = { conditions: readonly PlannedCondition[]; demanded: FieldPlan[]; hidden: FieldPlan[] }

/** One conditional for each set of conditions: what it demands while it holds, what it hides otherwise. */
function toConditionals(fields: readonly FieldPlan[]): JsonSchema[] {
  const found = new Map<string, Conditional>()
  const add = (conditions: readonly PlannedCondition[], part: 'demanded' | 'hidden', plan: FieldPlan): void => {
    const key = JSON.stringify(conditions)
    const conditional = found.get(key) ?? { conditions, demanded: [], hidden: [] }
    conditional[part].push(plan)
    found.set(key, conditional)
  }
  for (const { plan, around } of withGroups(fields, [])) {
    const conditions = [...around, ...plan.visible]
    if (plan.visible.length > 0) add(conditions, 'hidden', plan)
    if (typeof plan.demanded !== 'string') add([...conditions, plan.demanded], 'demanded', plan)
    else if (plan.demanded === 'always' && plan.visible.length > 0) add(conditions, 'demanded', plan)
  }
  return [...found.values()].map(toConditional)
}

type Around = { plan: FieldPlan; around: readonly PlannedCondition[] }

function withGroups(fields: readonly FieldPlan[], around: readonly PlannedCondition[]): Around[] {
  return fields.flatMap((plan) =>
    plan.field.kind === 'group'
      ? [{ plan, around }, ...withGroups(plan.fields, [...around, ...plan.visible])]
      : [{ plan, around }],
  )
}

function toConditional({ conditions, demanded, hidden }: Conditional): JsonSchema {
  const then = demanded.map((plan) => demand(plan))
  const otherwise = hidden.map((plan) => at(localPath(plan), false, false))
  return {
    if: toConditionSchema(conditions),
    ...(then.length > 0 && { then: merge(then) }),
    ...(otherwise.length > 0 && { else: merge(otherwise) }),
  }
}

function demand(plan: FieldPlan): JsonSchema {
  const path = localPath(plan)
  if (isBareGroup(plan)) return at(path, { minProperties: 1 })
  const isList = toFileField(plan.field) !== undefined || plan.field.kind === 'multiple-choice' || plan.field.kind === 'repeat'
  return isList ? at(path, { minItems: 1 }) : presentAt(path)
}

/** The path of a field within its frame. */
function localPath({ path, row }: FieldPlan): readonly string[] {
  return path.slice(row?.length ?? 0)
}

/** Schemas of the same object as one where their members differ, otherwise all of them side by side. */
function merge(schemas: readonly JsonSchema[]): JsonSchema {
  const [first, ...others] = schemas
  if (first && others.length === 0) return first
  const members = schemas.flatMap((schema) => Object.keys(schema['properties'] ?? {}))
  if (new Set(members).size < members.length) return { allOf: schemas }

  const required = [...new Set(schemas.flatMap((schema) => (Array.isArray(schema['required']) ? schema['required'] : [])))]
  const properties = Object.fromEntries(schemas.flatMap((schema) => Object.entries(schema['properties'] ?? {})))
  return { ...(Object.keys(properties).length > 0 && { properties }), ...(required.length > 0 && { required }) }
}
