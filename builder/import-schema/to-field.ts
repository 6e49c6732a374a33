import { optionsIn } from '#builder/import-schema/choice-options.ts'
import type { FieldDraft, Place } from '#builder/import-schema/field-draft.ts'
import { toKindField } from '#builder/import-schema/kind-fields.ts'
import { toListField } from '#builder/import-schema/list-field.ts'
import { toKey } from '#builder/import-schema/names.ts'
import { objectFields } from '#builder/import-schema/object-fields.ts'
import { toChoiceField, toJsonField, toNumberField, toTextField } from '#builder/import-schema/scalar-field.ts'
import type { Base } from '#builder/import-schema/scalar-field.ts'
import { shapeOf } from '#builder/import-schema/shape.ts'
import type { Shape } from '#builder/import-schema/shape.ts'
import { helpOf, labelOf } from '#builder/import-schema/texts.ts'
import type { DocumentMember, Field } from '#schemas/generated/procedure.ts'

/** The field that asks for a member of the document. There is always one: what has no control is asked as JSON. */
export function toField(place: Place, draft: FieldDraft): Field {
  const shape = shapeOf(place.schemas, draft.normalised)
  const base = toBase(place, shape, draft)
  draft.hold(shape.nodes, '$ref', 'allOf')
  const member: DocumentMember = { field: base.id, name: place.name }
  const { field, as } = chooseField({ base, shape, place, draft })
  draft.count({ ...member, ...(as && { as }) }, base.visibleWhen !== undefined)
  return field
}

/** As JSON, whatever it is: for what would become too deep or too long. */
export function toPlainField(place: Place, draft: FieldDraft): Field {
  const shape = shapeOf(place.schemas, draft.normalised)
  const base = toBase(place, shape, draft)
  draft.count({ field: base.id, name: place.name, as: 'json' }, base.visibleWhen !== undefined)
  return toJsonField({ base, shape, place, draft }, false)
}

type Making = { base: Base; shape: Shape; place: Place; draft: FieldDraft }
type Made = { field: Field; as?: DocumentMember['as'] }

function chooseField(making: Making): Made {
  const { shape, place, draft } = making
  const known = toKindField(making)
  if (known) return { field: known }
  const options = optionsIn(shape, place.ui, draft.normalised)
  const types = typesAsked(shape, draft)
  const [type] = types ?? []
  const isYesNo = types?.size === 1 && type === 'boolean'
  if (options && !isYesNo) {
    draft.hold(shape.nodes, 'type')
    return { field: toChoiceField(making, options), ...(options.isJson && { as: 'json' }) }
  }
  if (types?.size !== 1 || type === undefined) return { field: toJsonField(making, types !== undefined && !types.has('object') && !types.has('array')), as: 'json' }
  return fieldOfType(type, making)
}

function fieldOfType(type: string, making: Making): Made {
  const { base, shape, place, draft } = making
  const isDeep = place.depth >= draft.limits.depth
  if (!isDeep || (type !== 'object' && type !== 'array')) draft.hold(shape.nodes, 'type')
  switch (type) {
    case 'string':
      return { field: toTextField(making) }
    case 'integer':
    case 'number':
      return { field: toNumberField(making, type === 'integer') }
    case 'boolean':
      return { field: { kind: 'yes-no', ...base } }
    case 'array':
      return toListField({ base, shape, place, draft }) ?? { field: toJsonField(making, false), as: 'json' }
    default: {
      const inner = { depth: place.depth + 1, path: [...place.path, base.key], ui: place.ui, isAlways: place.required, ...(place.part && { part: { ...place.part, elsewhere: new Set([...shape.properties.keys()].filter((name) => !place.part?.names.has(name))) } }) }
      const fields = isDeep ? [] : objectFields(shape, inner, draft)
      return fields.length === 0 ? { field: toJsonField(making, false), as: 'json' } : { field: { kind: 'group', ...base, fields } }
    }
  }
}

/** Types of the parts, or else of all their branches. */
function typesAsked(shape: Shape, draft: FieldDraft): ReadonlySet<string> | undefined {
  if (shape.types !== undefined) return merged(shape.types)
  const [choice] = shape.choices
  if (!choice) return undefined
  const types = choice.branches.map((branch) => shapeOf([branch], draft.normalised).types)
  return types.includes(undefined) ? undefined : merged(new Set(types.flatMap((of) => [...(of ?? [])])))
}

function merged(types: ReadonlySet<string>): ReadonlySet<string> {
  return types.has('number') && types.has('integer') ? new Set([...types].filter((type) => type !== 'integer')) : types
}

function toBase(place: Place, shape: Shape, draft: FieldDraft): Base {
  const key = toKey(place.name === '' ? 'value' : place.name, place.used)
  const help = helpOf(shape, place.ui, draft.normalised)
  return {
    id: draft.newId(key),
    key,
    label: labelOf(place.name === '' ? 'value' : place.name, shape, place.ui, draft.normalised),
    ...(help && { help }),
    ...(place.required && place.visibleWhen === undefined && { required: true }),
    ...(place.visibleWhen !== undefined && { visibleWhen: place.visibleWhen }),
  }
}
