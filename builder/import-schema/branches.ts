import type { FieldDraft } from '#builder/import-schema/field-draft.ts'
import { isObject, listIn, membersIn } from '#builder/import-schema/json-value.ts'
import { schemasIn } from '#builder/import-schema/in-place.ts'
import type { Schema, SchemaNode } from '#builder/import-schema/normalise.ts'
import { toKey } from '#builder/import-schema/names.ts'
import type { Around } from '#builder/import-schema/object-fields.ts'
import { shapeOf } from '#builder/import-schema/shape.ts'
import type { Shape } from '#builder/import-schema/shape.ts'
import { bothLanguages, readable, textOf, uiOf } from '#builder/import-schema/texts.ts'
import type { DocumentMember, Field, Option } from '#schemas/generated/procedure.ts'

/** Fields already there, by name in the document, and keys taken. */
type Known = { used: Set<string>; byName: Map<string, Field> }
type Branch = { shape: Shape; when: string | undefined }

/**
 * Fields that only some branches ask for. Where each branch fixes a different value of one member, that member decides;
 * otherwise a choice that stands in no document is put before them.
 */
export function branchesIn(shape: Shape, around: Around, known: Known, draft: FieldDraft): Field[] {
  const fields: Field[] = []
  for (const { node, keyword, branches } of [...shape.choices, ...dependentChoices(shape, draft)]) {
    if (draft.isTooLarge) return fields
    const shapes = branches.map((branch) => shapeOf([branch], draft.normalised)).filter(({ types }) => types === undefined || types.has('object'))
    const made = draft.limits.hasBranches ? decide(shapes, around, known, draft) : undefined
    if (made) draft.hold([node], keyword)
    fields.push(...(made ?? askAll(shapes, around, known, draft)))
  }
  for (const extra of [...dependents(shape), ...conditionals(shape)]) {
    if (draft.isTooLarge) return fields
    const when = draft.limits.hasBranches ? extra.when(known, around, draft) : undefined
    const inner = shapeOf(extra.schemas, draft.normalised)
    if (when !== undefined) draft.hold([extra.node], ...extra.keywords)
    fields.push(...ask({ shape: inner, when }, around, known, draft))
  }
  return fields
}

function decide(shapes: readonly Shape[], around: Around, known: Known, draft: FieldDraft): Field[] | undefined {
  return byMember(shapes, around, known, draft) ?? byChoice(shapes, around, known, draft)
}

/** A member with values of its own in every branch. */
function byMember(shapes: readonly Shape[], around: Around, known: Known, draft: FieldDraft): Field[] | undefined {
  const [first] = shapes
  const name = [...(first?.properties.keys() ?? [])].find((one) => areApart(shapes.map((shape) => valuesOf(shape, one))))
  if (name === undefined) return undefined
  const made: Field[] = []
  if (!known.byName.has(name)) made.push(...ask({ shape: onlyMember(shapes, name), when: undefined }, around, known, draft))
  const field = known.byName.get(name)
  if (field?.kind !== 'single-choice' && field?.kind !== 'yes-no') return undefined
  const path = [...around.path, field.key].join('.')
  return [...made, ...shapes.flatMap((shape) => ask({ shape, when: condition(path, field, valuesOf(shape, name) ?? [], draft) }, around, known, draft))]
}

function valuesOf(shape: Shape, name: string): unknown[] | undefined {
  const [schema] = (shape.properties.get(name) ?? []).filter(isObject)
  if (!schema) return undefined
  if ('const' in schema) return [schema['const']]
  return Array.isArray(schema['enum']) ? [...schema['enum']] : undefined
}

function areApart(values: ReadonlyArray<unknown[] | undefined>): boolean {
  const all = values.flatMap((of) => of ?? [])
  return values.length > 1 && values.every((of) => of !== undefined) && new Set(all).size === all.length && all.every((value) => value === null || typeof value !== 'object')
}

/** The member as all branches together know it. */
function onlyMember(shapes: readonly Shape[], name: string): Shape {
  const schema: SchemaNode = { enum: shapes.flatMap((shape) => valuesOf(shape, name) ?? []) }
  return { nodes: [], types: undefined, properties: new Map([[name, [schema]]]), required: new Set(), choices: [] }
}

/** A rule that holds for these values of a field; undefined when none of them can be answered. */
function condition(path: string, field: Field, values: readonly unknown[], draft: FieldDraft): string | undefined {
  if (field.kind === 'yes-no') return values.length === 1 ? `${path} == ${String(values[0] === true)}` : undefined
  const isJson = draft.members.some((member) => member.field === field.id && member.as === 'json')
  const texts = values.map((value) => (isJson ? JSON.stringify(value) : String(value)))
  const offered = field.kind === 'single-choice' ? texts.filter((text) => field.options?.some((option) => option.value === text)) : []
  const [only] = offered
  if (only === undefined) return undefined
  return offered.length === 1 ? `${path} == ${JSON.stringify(only)}` : `${path} in [${offered.map((text) => JSON.stringify(text)).join(', ')}]`
}

/** A choice of its own, which stands in no document. */
function byChoice(shapes: readonly Shape[], around: Around, known: Known, draft: FieldDraft): Field[] | undefined {
  const own = shapes.filter((shape) => [...shape.properties.keys()].some((name) => !known.byName.has(name)))
  if (own.length < 2 || shapes.length > 50) return undefined
  const key = toKey('case', known.used)
  const id = draft.newId(key)
  const options = shapes.map((shape, index): Option => ({ value: `case_${index + 1}`, label: branchLabel(shape, index, draft) }))
  const member: DocumentMember = { field: id, shows: [] }
  draft.count(member, false)
  const path = [...around.path, key].join('.')
  const names = shapes.map((shape) => new Set([...shape.properties.keys()].filter((name) => !known.byName.has(name))))
  const made = [...new Set(names.flatMap((of) => [...of]))].flatMap((name) => {
    if (draft.isTooLarge) return []
    const among = options.filter((_, index) => names[index]?.has(name)).map(({ value }) => JSON.stringify(value))
    const when = among.length === options.length ? undefined : among.length === 1 ? `${path} == ${among[0]}` : `${path} in [${among.join(', ')}]`
    return askMember(name, shapes.find((shape) => shape.properties.has(name)), when, around, known, draft)
  })
  member.shows = options.map(({ value }, index) => ({ value, fields: [...(names[index] ?? [])].flatMap((name) => known.byName.get(name)?.id ?? []) }))
  return [{ kind: 'single-choice', id, key, label: { vi: 'Chọn trường hợp', en: 'Choose the case' }, options, display: 'radio' }, ...made]
}

function branchLabel(shape: Shape, index: number, draft: FieldDraft): Option['label'] {
  const title = textOf(shape, 'title', draft.normalised)
  if (title !== undefined) return bothLanguages(title)
  const names = [...shape.required, ...shape.properties.keys()].slice(0, 3).map(readable)
  return names.length > 0 ? bothLanguages([...new Set(names)].join(', ')) : { vi: `Trường hợp ${index + 1}`, en: `Case ${index + 1}` }
}

function askAll(shapes: readonly Shape[], around: Around, known: Known, draft: FieldDraft): Field[] {
  return shapes.flatMap((shape) => ask({ shape, when: undefined }, around, known, draft))
}

/** Fields for the members nobody asks for yet. */
function ask({ shape, when }: Branch, around: Around, known: Known, draft: FieldDraft): Field[] {
  const own = [...shape.properties.keys()].flatMap((name) => (known.byName.has(name) ? [] : askMember(name, shape, when, around, known, draft)))
  return [...own, ...within(shape, draft).flatMap((inner) => ask({ shape: inner, when }, around, known, draft))]
}

/** Branches of a branch are shown with it. */
function within({ choices }: Shape, draft: FieldDraft): Shape[] {
  if (draft.isTooLarge) return []
  return choices.flatMap(({ branches }) => branches.map((branch) => shapeOf([branch], draft.normalised)))
}

function askMember(name: string, shape: Shape | undefined, when: string | undefined, around: Around, known: Known, draft: FieldDraft): Field[] {
  const schemas = shape?.properties.get(name)
  if (!schemas || draft.isTooLarge || around.part?.elsewhere.has(name)) return []
  const place = { name, schemas, ui: uiOf(around.ui, name), required: false, depth: around.depth, path: around.path, used: known.used }
  const fields = draft.make({ ...place, ...(when !== undefined && { visibleWhen: when }) }, draft)
  for (const field of fields) known.byName.set(name, field)
  return fields
}

/** `dependencies` with `oneOf`, as rjsf has them. */
function dependentChoices(shape: Shape, draft: FieldDraft): Shape['choices'] {
  return shape.nodes.flatMap((node) => membersIn(node['dependentSchemas']).flatMap(([, schema]) => shapeOf(schemasIn([schema]), draft.normalised).choices))
}

type Extra = { node: SchemaNode; keywords: string[]; schemas: Schema[]; when: (known: Known, around: Around, draft: FieldDraft) => string | undefined }

function dependents(shape: Shape): Extra[] {
  return shape.nodes.flatMap((node) =>
    membersIn(node['dependentSchemas']).map(([name, schema]) => ({
      node,
      keywords: ['dependentSchemas'],
      schemas: schemasIn([schema]),
      when: ({ byName }: Known, { path }: Around) => {
        const key = byName.get(name)?.key
        return key === undefined ? undefined : `has(${[...path, key].join('.')})`
      },
    })),
  )
}

/** `if` over one choice shows what `then` asks for; anything else is always shown, and judged by the constraint. */
function conditionals(shape: Shape): Extra[] {
  return shape.nodes.flatMap((node) => {
    const test = membersIn(isObject(node['if']) ? node['if']['properties'] : undefined)
    const [name, schema] = test[0] ?? []
    const values = isObject(schema) ? ('const' in schema ? [schema['const']] : listIn(schema['enum'])) : []
    const when: Extra['when'] = ({ byName }, { path }, draft) => {
      const field = byName.get(name ?? '')
      return test.length === 1 && field?.kind === 'single-choice' ? condition([...path, field.key].join('.'), field, values, draft) : undefined
    }
    return [
      { node, keywords: ['if', 'then'], schemas: schemasIn([node['then']]), when },
      { node, keywords: [], schemas: schemasIn([node['else']]), when: () => undefined },
    ]
  })
}
