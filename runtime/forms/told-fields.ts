import { toFieldPath } from '#runtime/forms/field-path.ts'
import { standingRules } from '#runtime/forms/field-rules.ts'
import type { LoadedField } from '#runtime/forms/loaded-field.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { callsIn } from '#runtime/rules/calls-in.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import { ruleFunctions } from '#runtime/rules/rule-functions.ts'

type Rows = LoadedField['rows']

/**
 * Fields, by dotted path, whose standing only the server can tell: their rules read a register record, a calendar, a
 * table or the names of areas, or a field of which that is so. `isTold` asks the same of a rule.
 */
export type ToldFields = { told: ReadonlySet<string>; isTold: (text: string, rows: Rows) => boolean }

export function toldFields(form: RuntimeForm): ToldFields {
  const told = new Set<string>()
  const isTold = (text: string, rows: Rows): boolean =>
    callsIn(text).some((name) => ruleFunctions.get(name)?.contextual) || referencesOf(text).some((of) => of[0] === 'record' || isHeld(form, told, toFieldPath(of, rows)))
  const all = form.sections.flatMap(({ visibleWhen, fields }) => {
    const keys = new Set(fields.map(({ key }) => key))
    return form.loaded.filter(({ path }) => keys.has(path[0] ?? '')).flatMap((field) => withRules(field, form, visibleWhen === undefined ? [] : [visibleWhen]))
  })
  for (let size = -1; size < told.size; ) {
    size = told.size
    for (const { field, rows, texts } of all) if (texts.some((text) => isTold(text, rows))) told.add(field.path.join('.'))
  }
  return { told, isTold }
}

type Ruled = { field: LoadedField; rows: Rows; texts: string[] }

/** A field hangs on the rules of the groups and rows around it as well. */
function withRules(field: LoadedField, form: RuntimeForm, around: string[]): Ruled[] {
  const texts = [...around, ...standingRules(field.field, form.optionsOf)]
  const summary = field.field.kind === 'repeat' ? field.field.rowSummary : undefined
  const named = summary === undefined ? [] : [{ field, rows: [field.path, ...field.rows], texts: [summary] }]
  return [{ field, rows: field.rows, texts }, ...named, ...field.fields.flatMap((inner) => withRules(inner, form, texts))]
}

/** Whether a rule that reads a path reads a field that is told, something in it, or something around it. */
function isHeld({ fields }: RuntimeForm, told: ReadonlySet<string>, path: string): boolean {
  if (path.endsWith('.text') && fields.get(path.slice(0, -'.text'.length))?.kind === 'address') return true
  return [...told].some((one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`))
}

