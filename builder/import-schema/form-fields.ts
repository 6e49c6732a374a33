import { FieldDraft } from '#builder/import-schema/field-draft.ts'
import type { DraftLimits, Place } from '#builder/import-schema/field-draft.ts'
import type { Normalised } from '#builder/import-schema/normalise.ts'
import { objectFields } from '#builder/import-schema/object-fields.ts'
import { shapeOf } from '#builder/import-schema/shape.ts'
import { toField, toPlainField } from '#builder/import-schema/to-field.ts'
import type { Ui } from '#builder/import-schema/texts.ts'
import type { DocumentMember, Field } from '#schemas/generated/procedure.ts'

/** The fields of a whole form, how they stand in a document, and which keywords they hold. */
export type FormFields = { fields: Field[]; members: DocumentMember[]; held: ReadonlySet<string>; missing: string[] }

/** Fields of one form and of one page; the checks allow a little more. */
const mostFields = 560
const page = { fields: 90, conditions: 36 }

/** Tried in turn, from all a form can say to very little, until a field and all in it fit on a page. */
const attempts: readonly DraftLimits[] = [
  { ...page, depth: 4, hasBranches: true },
  { ...page, depth: 3, hasBranches: true },
  { ...page, depth: 4, hasBranches: false },
  { ...page, depth: 3, hasBranches: false },
  { ...page, depth: 2, hasBranches: false },
]

/** Asks for all members of an object; anything else is one field, which is the whole document. */
export function toFormFields(normalised: Normalised, ui: Ui): FormFields {
  const ids = { next: 1 }
  const limits = { fields: mostFields + 30, conditions: 1000, depth: 4, hasBranches: true }
  const make = (place: Place, draft: FieldDraft): Field => (place.depth === 1 ? toFitting(place, draft, ids) : toField(place, draft))
  const draft = new FieldDraft({ normalised, limits, make, ids })
  const shape = shapeOf([normalised.schema], normalised)
  const isObject = shape.types?.size === 1 && shape.types.has('object')
  const around = { depth: 1, path: [], ui, isAlways: true }
  const fields = isObject ? objectFields(shape, around, draft) : []
  draft.hold(shape.nodes, '$ref', 'allOf', ...(fields.length > 0 ? ['type'] : []))
  if (fields.length === 0) fields.push(make({ name: '', schemas: [normalised.schema], ui, required: false, depth: 1, path: [], used: new Set() }, draft))
  const asked = new Set(draft.members.map(({ name }) => name))
  const missing = draft.isTooLarge ? [...shape.properties.keys()].filter((name) => !asked.has(name)) : []
  return { fields, members: draft.members, held: draft.held, missing }
}

function toFitting(place: Place, form: FieldDraft, ids: { next: number }): Field {
  for (const limits of form.fields < mostFields - page.fields ? attempts : []) {
    const draft = new FieldDraft({ normalised: form.normalised, limits, make: toField, ids })
    const used = new Set(place.used)
    const field = toField({ ...place, used }, draft)
    if (draft.isTooLarge) continue
    place.used.add(field.key)
    form.absorb(draft)
    return field
  }
  return toPlainField(place, form)
}
