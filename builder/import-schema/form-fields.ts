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
  { ...page, depth: 2, hasBranches: true },
  { ...page, depth: 4, hasBranches: false },
  { ...page, depth: 3, hasBranches: false },
  { ...page, depth: 2, hasBranches: false },
]

/** Asks for all members of an object; anything else is one field, which is the whole document. */
export function toFormFields(normalised: Normalised, ui: Ui): FormFields {
  const ids = { next: 1 }
  const limits = { fields: mostFields + 30, conditions: 1000, depth: 4, hasBranches: true }
  const make = (place: Place, draft: FieldDraft): Field[] => (place.depth === 1 ? toFitting(place, draft, ids) : [toField(place, draft)])
  const draft = new FieldDraft({ normalised, limits, make, ids })
  const shape = shapeOf([normalised.schema], normalised)
  const isObject = shape.types?.size === 1 && shape.types.has('object')
  const around = { depth: 1, path: [], ui, isAlways: true }
  const fields = isObject ? objectFields(shape, around, draft) : []
  draft.hold(shape.nodes, '$ref', 'allOf', ...(fields.length > 0 ? ['type'] : []))
  if (fields.length === 0) fields.push(...make({ name: '', schemas: [normalised.schema], ui, required: false, depth: 1, path: [], used: new Set() }, draft))
  const asked = new Set(draft.members.map(({ name }) => name))
  const missing = draft.isTooLarge ? [...shape.properties.keys()].filter((name) => !asked.has(name)) : []
  return { fields, members: draft.members, held: draft.held, missing }
}

/** The field of a place with as much in it as fits on a page, or several when it is an object that can be divided. */
function toFitting(place: Place, form: FieldDraft, ids: Ids): Field[] {
  if (form.fields > mostFields - page.fields) return [toPlainField(place, form)]
  const whole = attempt(place, attempts.slice(0, 1), form, ids)
  const made = whole ? [whole] : (inParts(place, form, ids) ?? [attempt(place, attempts, form, ids)].filter((one) => one !== undefined))
  for (const { draft, field } of made) {
    place.used.add(field.key)
    form.absorb(draft)
  }
  return made.length > 0 ? made.map(({ field }) => field) : [toPlainField(place, form)]
}

type Ids = { next: number }
type Made = { draft: FieldDraft; field: Field }

function attempt(place: Place, among: readonly DraftLimits[], { normalised }: FieldDraft, ids: Ids): Made | undefined {
  for (const limits of among) {
    const draft = new FieldDraft({ normalised, limits, make: (inner, own) => [toField(inner, own)], ids })
    const field = toField({ ...place, used: new Set(place.used) }, draft)
    if (!draft.isTooLarge) return { draft, field }
  }
  return undefined
}

/** Members an object that is divided may have, and parts it may be divided into. */
const divisible = { names: 60, parts: 12 }

/** An object over several pages: each part is a field for the same member of the document. */
function inParts(place: Place, form: FieldDraft, ids: Ids): Made[] | undefined {
  const { types, properties } = shapeOf(place.schemas, form.normalised)
  const isObject = types?.size === 1 && types.has('object')
  if (!isObject || place.visibleWhen !== undefined || properties.size < 2 || properties.size > divisible.names) return undefined
  const parts: Array<Made & { names: string[] }> = []
  for (const name of properties.keys()) {
    const last = parts.at(-1)
    const together = last && attempt(partOf(place, [...last.names, name], parts.slice(0, -1)), attempts.slice(0, 1), form, ids)
    if (last && together) parts.splice(-1, 1, { ...together, names: [...last.names, name] })
    else {
      const alone = attempt(partOf(place, [name], parts), attempts, form, ids)
      if (!alone || parts.length >= divisible.parts) return undefined
      parts.push({ ...alone, names: [name] })
    }
  }
  return parts.length > 1 && sumOf(parts) + form.fields <= mostFields ? parts.map(titled) : undefined
}

function partOf(place: Place, names: readonly string[], before: readonly Made[]): Place {
  return { ...place, used: new Set([...place.used, ...before.map(({ field }) => field.key)]), part: { names: new Set(names), isFirst: before.length === 0 } }
}

const sumOf = (parts: readonly Made[]): number => parts.reduce((sum, { draft }) => sum + draft.fields, 0)

/** Parts are told apart by what is in them, or numbered. */
function titled({ draft, field }: Made, index: number): Made {
  const [only, ...more] = 'fields' in field ? field.fields : []
  const isNamed = only !== undefined && more.length === 0
  const name = (language: 'vi' | 'en') => `${field.label[language] ?? field.label.vi}${isNamed ? `: ${only.label[language] ?? only.label.vi}` : ` (${index + 1})`}`.slice(0, 4000)
  return { draft, field: { ...field, label: { vi: name('vi'), en: name('en') } } }
}
