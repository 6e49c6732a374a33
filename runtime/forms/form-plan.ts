import { holdsQuestion } from '#runtime/fields/is-asked.ts'
import { isDemanded } from '#runtime/fields/rule-scope.ts'
import { toSimpleCondition } from '#runtime/rules/simple-condition.ts'
import type { SimpleCondition } from '#runtime/rules/simple-condition.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/**
 * When each field of a form applies and is demanded. The compiler writes a plan as JSON Schema conditionals and the
 * runtime follows the same plan, so both always agree. Conditions stand in a *frame*: the answers, or one row of a
 * repeat group; a condition that its frame cannot say by itself becomes a yes/no property (a flag) of the frame that
 * the runtime fills in before it validates and takes away afterwards.
 */
export type FormPlan = { sections: readonly SectionPlan[]; flags: readonly string[] }

export type SectionPlan = { section: Section; fields: readonly FieldPlan[] }

export type FieldPlan = {
  field: Field
  /** Keys from the outermost field inwards, without row numbers. */
  path: readonly string[]
  /** Path of the innermost repeat group around the field; none in the answers themselves. */
  row?: readonly string[]
  /** Paths of all of them, innermost first, as rules name their rows. */
  rows: ReadonlyArray<readonly string[]>
  /** All must hold for the field to apply, besides those of the groups around it. */
  visible: readonly PlannedCondition[]
  /** `inside`: the schema of the object around the field demands it; a condition: demanded while it holds. */
  demanded: 'never' | 'always' | PlannedCondition
  fields: readonly FieldPlan[]
}

/** A simple condition has its paths within the frame. */
export type PlannedCondition = { text: string; test: { simple: SimpleCondition } | { flag: string } }

/** Plans the pages of a form. */
export function planForm(sections: readonly Section[]): FormPlan {
  const keys = new Set(sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const root: Frame = { path: [], rows: [], keys, holders: holdersIn(sections.flatMap(({ fields }) => fields)), toLocal: (path) => path }
  const plans = sections.map((section) => {
    const own = toCondition(section.visibleWhen, `_when_${section.id}`, root)
    return { section, fields: section.fields.map((field) => planField(field, root, own)) }
  })
  return { sections: plans, flags: [...new Set(plans.flatMap(({ fields }) => fields.flatMap(flagsOf)))] }
}

/** Flags of the frame a field stands in; those of the rows below it belong to other frames. */
export function frameFlags(fields: readonly FieldPlan[]): string[] {
  return [...new Set(fields.flatMap((plan) => [...ownFlags(plan), ...(plan.field.kind === 'group' ? frameFlags(plan.fields) : [])]))]
}

type Frame = {
  path: readonly string[]
  rows: ReadonlyArray<readonly string[]>
  /** Top names a condition of this frame may read within the frame. */
  keys: ReadonlySet<string>
  /** Dotted paths of groups and rows within the frame: blank ones are no answers, which no schema can tell. */
  holders: ReadonlySet<string>
  toLocal: (path: string[]) => string[]
}

function planField(field: Field, frame: Frame, around: readonly PlannedCondition[]): FieldPlan {
  const path = [...frame.path, field.key]
  const [needed] = toCondition(field.requiredWhen, `_required_${field.id}`, frame)
  return {
    field,
    path,
    ...(frame.rows[0] && { row: frame.rows[0] }),
    rows: frame.rows,
    visible: [...around, ...toCondition(field.visibleWhen, `_when_${field.id}`, frame)],
    demanded: holdsQuestion(field) ? demandOf(field, needed) : 'never',
    fields: planInner(field, frame, path),
  }
}

function demandOf(field: Field, needed: PlannedCondition | undefined): FieldPlan['demanded'] {
  return isDemanded(field) ? 'always' : (needed ?? 'never')
}

function planInner(field: Field, frame: Frame, path: readonly string[]): FieldPlan[] {
  if (field.kind === 'group') return field.fields.map((inner) => planField(inner, { ...frame, path }, []))
  if (field.kind !== 'repeat') return []

  const keys = new Set(['row'])
  return field.fields.map((inner) => planField(inner, { path, rows: [path, ...frame.rows], keys, holders: holdersIn(field.fields), toLocal: (of) => of.slice(1) }, []))
}

function holdersIn(fields: readonly Field[], parent = ''): Set<string> {
  return new Set(
    fields.flatMap((field) => {
      const path = `${parent}${field.key}`
      if (field.kind === 'group') return [path, ...holdersIn(field.fields, `${path}.`)]
      return field.kind === 'repeat' ? [path] : []
    }),
  )
}

function toCondition(text: string | undefined, flag: string, frame: Frame): PlannedCondition[] {
  if (text === undefined) return []
  const simple = toSimpleCondition(text)
  const local = simple && within(simple, frame)
  return [{ text, test: local ? { simple: local } : { flag } }]
}

/** The condition with its paths in the frame; undefined when it reads anything else. */
function within(condition: SimpleCondition, frame: Frame): SimpleCondition | undefined {
  if ('path' in condition) {
    const path = frame.keys.has(condition.path[0] ?? '') ? frame.toLocal(condition.path) : []
    return path.length === 0 || frame.holders.has(path.join('.')) ? undefined : { ...condition, path }
  }
  if (condition.op === 'not') {
    const of = within(condition.of, frame)
    return of && { op: 'not', of }
  }
  const of = condition.of.flatMap((part) => within(part, frame) ?? [])
  return of.length === condition.of.length ? { op: condition.op, of } : undefined
}

function flagsOf(plan: FieldPlan): string[] {
  return [...ownFlags(plan), ...plan.fields.flatMap(flagsOf)]
}

function ownFlags({ visible, demanded }: FieldPlan): string[] {
  const conditions = typeof demanded === 'string' ? visible : [...visible, demanded]
  return conditions.flatMap(({ test }) => ('flag' in test ? [test.flag] : []))
}
