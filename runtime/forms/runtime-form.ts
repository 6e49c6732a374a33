import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { documentMap } from '#runtime/forms/document.ts'
import type { DocumentForm } from '#runtime/forms/document.ts'
import { planForm } from '#runtime/forms/form-plan.ts'
import { loadRules } from '#runtime/forms/form-rules.ts'
import type { LoadedRule } from '#runtime/forms/form-rules.ts'
import { loadFields } from '#runtime/forms/loaded-field.ts'
import type { LoadedField } from '#runtime/forms/loaded-field.ts'
import type { LogicForm } from '#runtime/forms/logic-form.ts'
import { formsOf, papersOf, sectionsOf, toOptionsOf } from '#runtime/forms/sections.ts'
import type { FormSource } from '#runtime/forms/sections.ts'
import { loadLists } from '#runtime/lists/loaded-list.ts'
import type { Lists } from '#runtime/lists/loaded-list.ts'
import type { CompiledForm } from '#runtime/version.ts'
import type { Field, OptionList, Section, Text } from '#schemas/generated/procedure.ts'

/** A form made ready to judge answers: validator loaded, rules compiled, fields by path. Shared; never changed. */
export type RuntimeForm = Pick<LogicForm, 'hasFlags' | 'asksApplies'> & {
  key: string
  title: Text
  /** Pages in order; the papers of a filing form are the last. */
  sections: readonly Section[]
  optionLists: readonly OptionList[]
  optionsOf: OptionsOf
  lists: Lists
  /** Fields by dotted path without row numbers: `doi_tac.quoc_gia`. */
  fields: ReadonlyMap<string, Field>
  validate: Validate
  /** The fields as `judge` follows them, in the order of the pages. */
  loaded: readonly LoadedField[]
  /** Computed fields in an order in which each comes after those it reads. */
  computed: readonly LoadedField[]
  /** Fields whose answers are brought into a settled form. */
  completed: readonly LoadedField[]
  /** Fields with more to check than JSON Schema can say. */
  checked: readonly LoadedField[]
  /** Fields with limits that are rules. */
  limited: readonly LoadedField[]
  rules: readonly LoadedRule[]
  /** Position of each field in the form, by dotted path. */
  order: ReadonlyMap<string, number>
  /** Of a form imported from a foreign schema: how its answers are written as a document of it. */
  document?: DocumentForm
}

/**
 * What the compiled validator module exports; `errors` is what the last call found. `constraints` judge the document of
 * an imported form.
 */
export type Validate = { (data: unknown): boolean; errors?: readonly SchemaError[] | null; constraints?: readonly ConstraintCheck[] }
/** A constraint of the definition, compiled. */
export type ConstraintCheck = { key: string; validate: Validate }
export type SchemaError = { instancePath: string; keyword: string; schemaPath: string; params: { readonly [name: string]: unknown } }

/**
 * Makes a compiled form of a definition ready; `compiled.key` says which one. Takes milliseconds: keep the result with
 * the version. Throws a RangeError when the definition has no such form.
 */
export function loadForm(definition: FormSource, compiled: Pick<CompiledForm, 'key'>, validate: Validate): RuntimeForm {
  const form = formsOf(definition).find(({ key }) => key === compiled.key)
  if (!form) throw new RangeError(`no form ${compiled.key}`)

  const sections = sectionsOf(form, papersOf(definition, form.key))
  const plan = planForm(sections)
  const scopeOf = (row?: readonly string[]) => ruleScopeOf(definition, { kind: 'form', form: form.key, ...(row && { row }) })
  const optionsOf = toOptionsOf(definition.optionLists)
  const { loaded, computed } = loadFields(plan, optionsOf, scopeOf)
  const all = loaded.flatMap(withInner)
  const fields = new Map(all.map(({ field, path }) => [path.join('.'), field]))
  const members = form.key === definition.form.key ? documentMap(definition) : undefined
  return {
    key: form.key,
    title: form.title,
    sections,
    fields,
    validate,
    loaded,
    computed,
    completed: all.filter(({ kind }) => kind.complete !== undefined),
    checked: all.filter((field) => field.kind.check ?? isLimited(field)),
    limited: all.filter(isLimited),
    order: new Map([...fields.keys()].map((path, index) => [path, index])),
    optionLists: definition.optionLists ?? [],
    optionsOf,
    lists: loadLists(definition.lists),
    rules: loadRules(form.rules ?? [], fields, scopeOf),
    hasFlags: plan.flags.length > 0,
    asksApplies: JSON.stringify(form).includes('applies('),
    ...(members && { document: { fields: form.sections.flatMap((section) => section.fields), members, optionsOf } }),
  }
}

const isLimited = ({ limits }: LoadedField): boolean => Object.values(limits).some((limit) => limit !== undefined)

function withInner(field: LoadedField): LoadedField[] {
  return [field, ...field.fields.flatMap(withInner)]
}
