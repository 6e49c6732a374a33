import { describe, expect, test } from 'vitest'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import type { ImportOptions } from '#builder/import-schema/import-schema.ts'
import { exportDefinition } from '#builder/publish/export.ts'
import { toDocument } from '#runtime/forms/document.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { judgeContext } from '../../support/form-fixture.ts'
import { importedForm } from './imported-form.ts'

/** What a person gets to see of an imported schema. */

function imported(schema: unknown, options: ImportOptions = {}) {
  const made = importSchema(JSON.stringify(schema), options)
  if (!made.ok) throw new Error(made.refusal.pointer)
  return { ...made, fields: made.definition.form.sections.flatMap(({ fields }) => fields) }
}
const shown = (fields: readonly Field[]): unknown[] => fields.map((field) => ('fields' in field ? [field.kind, field.key, shown(field.fields)] : [field.kind, field.key]))

const person = {
  title: 'Person',
  type: 'object',
  required: ['fullName', 'born'],
  properties: {
    fullName: { type: 'string', title: 'Họ và tên', description: 'Như trên giấy tờ', maxLength: 80 },
    born: { type: 'string', format: 'date' },
    sex: { enum: ['f', 'm'] },
    notes: { type: 'string' },
    height: { type: 'number', minimum: 0.5, multipleOf: 0.01 },
    children: { type: 'array', maxItems: 9, items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
    languages: { type: 'array', uniqueItems: true, items: { enum: ['vi', 'en'] } },
    tags: { type: 'array', items: { type: 'string' } },
    home: { type: 'object', properties: { street: { type: 'string' } } },
    agreed: { type: 'boolean' },
    any: {},
  },
}

describe('an imported form', () => {
  test('has a field for each member, of the kind that fits', () => {
    expect(shown(imported(person).fields)).toEqual([
      ['text', 'full_name'],
      ['date', 'born'],
      ['single-choice', 'sex'],
      ['text', 'notes'],
      ['decimal', 'height'],
      ['repeat', 'children', [['text', 'name']]],
      ['multiple-choice', 'languages'],
      ['repeat', 'tags', [['text', 'value']]],
      ['group', 'home', [['text', 'street']]],
      ['yes-no', 'agreed'],
      ['long-text', 'any'],
    ])
  })

  test('keeps titles, texts, bounds and what is required', () => {
    const [name, born, , , height] = imported(person).fields
    expect(name).toMatchObject({ label: { vi: 'Họ và tên' }, help: { vi: 'Như trên giấy tờ' }, required: true, maxLength: 80 })
    expect(born).toMatchObject({ label: { vi: 'Born' }, required: true })
    expect(height).toMatchObject({ minimum: 0.5, places: 2 })
  })

  test('is the same for the same file', () => {
    expect(exportDefinition(imported(person).definition)).toBe(exportDefinition(imported(person).definition))
  })

  test('asks as the uiSchema says', () => {
    const uiSchema = { 'ui:order': ['notes', '*'], notes: { 'ui:widget': 'textarea', 'ui:title': 'Ghi chú' }, sex: { 'ui:enumNames': ['Nữ', 'Nam'] }, any: { 'ui:widget': 'hidden' } }
    const { fields } = imported({ schema: person, uiSchema })
    expect(fields[0]).toMatchObject({ kind: 'long-text', label: { vi: 'Ghi chú' } })
    expect(fields[3]).toMatchObject({ options: [{ value: 'f', label: { vi: 'Nữ' } }, { value: 'm', label: { vi: 'Nam' } }] })
    expect(fields.map(({ key }) => key)).not.toContain('any')
    expect(imported(person, { uiSchema: JSON.stringify(uiSchema) }).fields).toEqual(fields)
  })

  test('is found in an OpenAPI file, by pointer or as the first that stands alone', () => {
    const file = { openapi: '3.0.3', components: { schemas: { Part: { type: 'object', properties: { n: { type: 'integer', nullable: true } } }, Order: { type: 'object', properties: { part: { $ref: '#/components/schemas/Part' } } } } } }
    expect(shown(imported(file).fields)).toEqual([['group', 'part', [['integer', 'n']]]])
    expect(shown(imported(file, { at: '/components/schemas/Part' }).fields)).toEqual([['integer', 'n']])
    expect(importSchema(JSON.stringify(file), { at: '/components/schemas/None' })).toMatchObject({ ok: false, refusal: { pointer: '/components/schemas/None' } })
  })

  test('goes into a schema that contains itself as far as groups may, then asks for JSON', () => {
    const { fields } = imported({ type: 'object', properties: { a: { $ref: '#' }, n: { type: 'string' } } })
    expect(shown(fields)).toEqual([['group', 'a', [['group', 'a', [['group', 'a', [['long-text', 'a'], ['text', 'n']]], ['text', 'n']]], ['text', 'n']]], ['text', 'n']])
  })
})

test('rows of more than fifty members are asked for as JSON', () => {
  const rowOf = (names: number) => ({ type: 'object', properties: Object.fromEntries(Array.from({ length: names }, (_, index) => [`a${index}`, { type: 'string' }])) })
  const { fields } = imported({ type: 'object', properties: { few: { type: 'array', items: rowOf(50) }, many: { type: 'array', items: rowOf(51) } } })
  expect(fields.map(({ kind }) => kind)).toEqual(['repeat', 'long-text'])
})

describe('branches', () => {
  test('are chosen by the member that tells them apart', () => {
    const branch = (kind: string, name: string) => ({ properties: { kind: { const: kind }, [name]: { type: 'string' } } })
    const { fields } = imported({ type: 'object', oneOf: [branch('a', 'x'), branch('b', 'y')] })
    expect(fields).toMatchObject([{ key: 'kind', kind: 'single-choice' }, { key: 'x', visibleWhen: 'kind == "a"' }, { key: 'y', visibleWhen: 'kind == "b"' }])
  })

  test('are chosen by a question of their own, which is in no document', async () => {
    const branch = (name: string) => ({ title: `By ${name}`, required: [name], properties: { [name]: { type: 'string' } } })
    const { form, problemsOf } = await importedForm({ type: 'object', oneOf: [branch('mail'), branch('phone')] })
    const filled = { case: 'case_2', mail: 'stale', phone: '0912' }
    const { answers, problems } = judge(form, filled, judgeContext)
    expect([answers, problems]).toEqual([{ case: 'case_2', phone: '0912' }, []])
    expect(form.document && toDocument(form.document, answers)).toEqual({ phone: '0912' })
    expect(problemsOf({ mail: 'a', phone: 'b' })).toMatchObject([{ pointer: '', code: 'rule' }])
  })
})

describe('answers typed into the form', () => {
  test('become the document of the schema', async () => {
    const { form } = await importedForm(person)
    const answers = { full_name: 'An', born: '2000-01-01', children: [{ name: 'Bi' }], tags: [{ value: 'a' }], any: '{"x":[1]}', home: {} }
    expect(judge(form, answers, judgeContext).problems).toEqual([])
    expect(form.document && toDocument(form.document, answers)).toEqual({ fullName: 'An', born: '2000-01-01', children: [{ name: 'Bi' }], tags: ['a'], any: { x: [1] } })
  })

  test('are refused at their own fields', async () => {
    const { form } = await importedForm(person)
    const places = (answers: Parameters<typeof judge>[1]) => judge(form, answers, judgeContext).problems.map(({ pointer, code }) => `${pointer} ${code}`)
    expect(places({})).toEqual(['/full_name required', '/born required'])
    expect(places({ full_name: 'An', born: 'hôm qua', height: 0.1, children: [{}] })).toEqual(['/born rule', '/height too-small', '/children/0/name required'])
  })
})
