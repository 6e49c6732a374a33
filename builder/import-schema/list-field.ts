import { optionsIn } from '#builder/import-schema/choice-options.ts'
import type { FieldDraft, Place } from '#builder/import-schema/field-draft.ts'
import { objectFields } from '#builder/import-schema/object-fields.ts'
import type { Base } from '#builder/import-schema/scalar-field.ts'
import type { Schema } from '#builder/import-schema/normalise.ts'
import { boundOf, firstOf, schemasOf, shapeOf } from '#builder/import-schema/shape.ts'
import type { Shape } from '#builder/import-schema/shape.ts'
import { schemasIn } from '#builder/import-schema/in-place.ts'
import { uiOf } from '#builder/import-schema/texts.ts'
import type { DocumentMember, Field } from '#schemas/generated/procedure.ts'

type Making = { base: Base; shape: Shape; place: Place; draft: FieldDraft }
type Made = { field: Field; as?: DocumentMember['as'] }

const mostRows = 500
const mostPositions = 20
const mostInRow = 50

/** A list as several choices, as rows, or position by position; undefined where only JSON can hold it. */
export function toListField(making: Making): Made | undefined {
  const { shape, place, draft } = making
  const positions = schemasIn(firstOf(shape, 'prefixItems'))
  const items = schemasOf(shape, 'items').filter((schema) => schema !== false)
  const inner = shapeOf(items, draft.normalised)
  if (positions.length === 0 && shape.nodes.some((node) => node['uniqueItems'] === true)) {
    const made = toMultipleChoice(making, inner)
    if (made) return made
  }
  if (place.depth >= draft.limits.depth) return undefined
  if (positions.length > 0) return positions.length <= mostPositions ? toTuple(making, positions) : undefined
  return items.length === 0 ? undefined : toRows(making, items, inner)
}

function toMultipleChoice({ base, shape, place, draft }: Making, inner: Shape): Made | undefined {
  const options = optionsIn(inner, uiOf(place.ui, 'items') ?? place.ui, draft.normalised)
  if (!options || options.options.length > 100) return undefined
  draft.hold(shape.nodes, 'items', 'uniqueItems', 'minItems', 'maxItems')
  draft.hold(options.nodes, options.keyword, 'type')
  const [minItems, maxItems] = [boundOf(shape, 'minItems', Math.max), boundOf(shape, 'maxItems', Math.min)]
  const most = Math.max(1, Math.min(maxItems ?? options.options.length, options.options.length))
  return {
    field: { kind: 'multiple-choice', ...base, options: options.options, ...(minItems !== undefined && minItems > 0 && minItems <= most && { minItems }), ...(maxItems !== undefined && { maxItems: most }) },
    ...(options.isJson && { as: 'json' }),
  }
}

/** A tuple is a group whose members are positions. */
function toTuple({ base, shape, place, draft }: Making, positions: readonly Schema[]): Made | undefined {
  draft.hold(shape.nodes, 'prefixItems')
  const used = new Set<string>()
  const path = [...place.path, base.key]
  const fields = positions.flatMap((schema, index) =>
    draft.isTooLarge ? [] : draft.make({ name: String(index), schemas: [schema], ui: undefined, required: false, depth: place.depth + 1, path, used }, draft),
  )
  return { field: { kind: 'group', ...base, fields }, as: 'list' }
}

/** Rows of objects have their fields; other rows are one field that is the row itself. */
function toRows({ base, shape, place, draft }: Making, items: readonly Schema[], inner: Shape): Made | undefined {
  const [least, most] = [boundOf(shape, 'minItems', Math.max), boundOf(shape, 'maxItems', Math.min)]
  const ui = uiOf(place.ui, 'items')
  const isObjects = inner.types?.size === 1 && inner.types.has('object')
  const around = { depth: place.depth + 1, path: ['row'], ui, isAlways: true }
  const fields = isObjects ? objectFields(inner, around, draft) : []
  const asked = fields.length > 0 ? fields : draft.make({ name: '', schemas: items, ui, required: false, depth: place.depth + 1, path: ['row'], used: new Set() }, draft)
  if (asked.length > mostInRow) draft.overflow()
  const maxItems = Math.max(1, Math.min(most ?? mostRows, mostRows))
  draft.hold(shape.nodes, 'items', 'minItems', ...(most === undefined || most <= mostRows ? ['maxItems'] : []))
  if (isObjects) draft.hold(inner.nodes, 'type', 'properties')
  return { field: { kind: 'repeat', ...base, fields: asked, ...(least !== undefined && least > 0 && least <= maxItems && { minItems: least }), maxItems } }
}
