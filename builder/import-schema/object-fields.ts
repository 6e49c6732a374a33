import { branchesIn } from '#builder/import-schema/branches.ts'
import type { FieldDraft, Part } from '#builder/import-schema/field-draft.ts'
import { listIn } from '#builder/import-schema/json-value.ts'
import type { Schema } from '#builder/import-schema/normalise.ts'
import type { Shape } from '#builder/import-schema/shape.ts'
import { uiOf, uiSetting } from '#builder/import-schema/texts.ts'
import type { Ui } from '#builder/import-schema/texts.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** The object whose members are asked for. */
export type Around = {
  depth: number
  /** How rules name it. */
  path: readonly string[]
  ui: Ui
  /** Whether every valid document, or row, has it. */
  isAlways: boolean
  part?: Part & { elsewhere: ReadonlySet<string> }
}

/** The fields of an object: its members in the order of the file or of the uiSchema, then those of its branches. */
export function objectFields(shape: Shape, around: Around, draft: FieldDraft): Field[] {
  const used = new Set<string>()
  const fields: Field[] = []
  const byName = new Map<string, Field>()
  const isLocked = shape.nodes.some((node) => node['additionalProperties'] === false && node['properties'] === undefined)
  for (const [name, schemas] of isLocked ? [] : inOrder(shape.properties, around.ui)) {
    if (draft.isTooLarge) break
    if (around.part && !around.part.names.has(name)) continue
    const ui = uiOf(around.ui, name)
    if (uiSetting(ui, 'widget') === 'hidden' || ui?.['ui:field'] === 'hidden') continue
    const made = draft.make({ name, schemas, ui, required: around.isAlways && shape.required.has(name), depth: around.depth, path: around.path, used }, draft)
    fields.push(...made)
    for (const field of made) byName.set(name, field)
  }
  draft.hold(shape.nodes, 'properties')
  draft.hold(shape.nodes.filter((node) => node['additionalProperties'] === false), 'additionalProperties')
  if (around.isAlways) draft.hold(shape.nodes.filter((node) => listIn(node['required']).every((name) => shape.properties.has(String(name)))), 'required')
  return around.part?.isFirst === false ? fields : [...fields, ...branchesIn(shape, around, { used, byName }, draft)]
}

/** As `ui:order` says; `*` stands for all it does not name. */
function inOrder(properties: ReadonlyMap<string, Schema[]>, ui: Ui): Array<[string, Schema[]]> {
  const order = listIn(uiSetting(ui, 'order')).filter((name) => typeof name === 'string')
  if (order.length === 0) return [...properties]
  const rest = [...properties].filter(([name]) => !order.includes(name))
  const named = (name: string): Array<[string, Schema[]]> => {
    const schemas = properties.get(name)
    return schemas ? [[name, schemas]] : []
  }
  const all = order.flatMap((name) => (name === '*' ? rest : named(name)))
  return order.includes('*') ? all : [...all, ...rest]
}
