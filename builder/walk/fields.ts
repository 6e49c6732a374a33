import { toPointer } from '#builder/walk/pointer.ts'
import type { Field, Form, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A form with its place in the definition; `step` is set for officers' forms. */
export type PlacedForm = { form: Form; place: string; step?: string }

/** A field where it stands. `path` holds the keys of the groups and rows around it; `row` the path of the nearest rows, `rows` of all around, innermost first. */
export type PlacedField = { field: Field; place: string; form: Form; path: string[]; row?: string[]; rows: string[][]; depth: number }

export function formsIn(definition: ProcedureDefinition): PlacedForm[] {
  const ofSteps = definition.steps.flatMap(({ form, key }, index) => (form ? [{ form, place: toPointer('steps', index, 'form'), step: key }] : []))
  return [{ form: definition.form, place: '/form' }, ...ofSteps]
}

/** Every field of every form, outermost first. */
export function fieldsIn(definition: ProcedureDefinition): PlacedField[] {
  return formsIn(definition).flatMap(({ form, place }) =>
    form.sections.flatMap(({ fields }, index) => walk(fields, { place: `${place}${toPointer('sections', index)}`, form, path: [], rows: [], depth: 1 })),
  )
}

type Around = Pick<PlacedField, 'place' | 'form' | 'path' | 'row' | 'rows' | 'depth'>

function walk(fields: readonly Field[], around: Around): PlacedField[] {
  return fields.flatMap((field, index) => {
    const place = `${around.place}${toPointer('fields', index)}`
    const placed = { ...around, field, place }
    if (!('fields' in field)) return [placed]
    const path = [...around.path, field.key]
    const rows = field.kind === 'repeat' ? [path, ...around.rows] : around.rows
    return [placed, ...walk(field.fields, { ...around, place, path, rows, row: rows[0], depth: around.depth + 1 })]
  })
}
