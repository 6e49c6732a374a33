import type { Bounds } from '#builder/solve/variable.ts'
import type { PlacedField } from '#builder/walk/fields.ts'
import type { RulePlace } from '#runtime/fields/rule-scope.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What is known of an answer: when it is there at all, and how large a number may be. */
export type FieldFact = { conditions: readonly string[]; bounds: Bounds }

const nothing: FieldFact = { conditions: [], bounds: {} }

/** Facts about the answers a place sees, by their path; parts of an answer have those of the whole. */
export function fieldFacts(definition: ProcedureDefinition, fields: readonly PlacedField[], sees: RulePlace): (path: string) => FieldFact {
  const form = sees.kind === 'form' ? sees.form : definition.form.key
  const row = sees.kind === 'form' ? sees.row : undefined
  const known = new Map<string, FieldFact>()
  const shown = new Map<string, readonly string[]>()
  for (const placed of fields) {
    if (placed.form.key !== form) continue
    const path = [...placed.path, placed.field.key]
    const around = shown.get(placed.path.join('.')) ?? pageCondition(placed)
    const conditions = [...around, ...(placed.field.visibleWhen === undefined ? [] : [placed.field.visibleWhen])]
    shown.set(path.join('.'), conditions)
    const isOutside = placed.row === undefined
    const isInRow = row !== undefined && placed.row?.join('.') === row.join('.')
    if (isOutside) known.set(path.join('.'), { conditions, bounds: boundsOf(placed.field) })
    if (isInRow) known.set(['row', ...path.slice(row.length)].join('.'), { conditions, bounds: boundsOf(placed.field) })
  }
  return (path) => nearest(known, path)
}

function nearest(known: ReadonlyMap<string, FieldFact>, path: string): FieldFact {
  const fact = known.get(path)
  if (fact) return fact
  const end = path.lastIndexOf('.')
  return end < 0 ? nothing : { ...nearest(known, path.slice(0, end)), bounds: {} }
}

function pageCondition({ form, place }: PlacedField): readonly string[] {
  const condition = form.sections[Number(/\/sections\/(\d+)\//.exec(place)?.[1])]?.visibleWhen
  return condition === undefined ? [] : [condition]
}

function boundsOf(field: Field): Bounds {
  if (field.kind !== 'integer' && field.kind !== 'money' && field.kind !== 'decimal' && field.kind !== 'percentage') return {}
  const { minimum, maximum } = field
  const least = minimum ?? (field.kind === 'money' ? 0 : undefined)
  return { ...(least !== undefined && { least }), ...(maximum !== undefined && { most: maximum }) }
}
