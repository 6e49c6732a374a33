import { describe, expect, test } from 'vitest'
import { checkDefinition, isPublishable } from '#builder/checks/check-definition.ts'
import { importSchema } from '#builder/import-schema/import-schema.ts'
import { compileForm } from '#builder/publish/compile.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import { kinds } from '#runtime/fields/kinds.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { gallery } from '../../support/gallery-answers.ts'
import { importedForm, plainAjv } from './imported-form.ts'
import { mutated, randomFrom, sampleDocument } from './sample-document.ts'

/** The gallery has every kind; what its own schema and uiSchema say of them is read back. */
const { schema, uiSchema } = compileForm(gallery, gallery.form)

/** What a schema cannot say, and what comes back of it. */
const others: Partial<Record<Field['kind'], readonly Field['kind'][]>> = {
  // The rule, the register, the list, the areas of the country and the files are not in the schema.
  computed: ['text', 'integer', 'decimal'],
  age: ['integer'],
  'register-record': ['text'],
  'list-choice': ['text'],
  address: ['group'],
  file: ['repeat'],
  image: ['repeat'],
  // A document without it is refused as plain Ajv refuses it, so it cannot be filled in by itself.
  constant: ['single-choice'],
}

const kindsOf = (definition: ProcedureDefinition): Map<string, Field['kind']> =>
  new Map(fieldsIn(definition).filter(({ form }) => form === definition.form).map(({ field, path }) => [[...path, field.key].join('.'), field.kind]))

describe('our own export', () => {
  const made = importSchema(JSON.stringify({ schema, uiSchema }), {})
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const [before, after] = [kindsOf(gallery), kindsOf(made.definition)]
  const shown = [...before].filter(([, kind]) => kind !== 'guidance')

  test('has every kind', () => {
    expect(new Set(before.values())).toEqual(new Set(Object.keys(kinds)))
    expect(isPublishable(checkDefinition(made.definition))).toBe(true)
  })

  test.each(shown)('%s comes back as %s', (path, kind) => {
    expect([kind, ...(others[kind] ?? [])]).toContain(after.get(path))
    if (!others[kind]) expect(after.get(path)).toBe(kind)
  })
})

const day = { type: 'string', format: 'date' }
const opinion = { enum: ['tốt', 'xấu'] }
const whole = (...names: string[]) => ({ type: 'object', required: names })

/** What a schema of anybody shows by its form, and documents at its edges. */
const forms: Array<[Field['kind'], unknown, unknown[]]> = [
  ['period', { ...whole('from', 'to'), properties: { from: day, to: day } }, [{ from: '2026-01-01', to: '2026-02-01' }, { from: '2026-02-01', to: '2026-01-01' }, { from: '2026-02-30', to: '2026-03-01' }, { from: '2026-01-01', to: '2026-02-01', note: 1 }, { from: '2026-01-01' }]],
  ['duration', { ...whole('years', 'months'), properties: { years: { type: 'integer', minimum: 0 }, months: { type: 'integer', minimum: 0 } } }, [{ years: 1, months: 6 }, { years: 0, months: 0 }, { years: 1, months: 30 }, { years: -1, months: 0 }, { years: 1.5, months: 0 }]],
  ['geo-point', { ...whole('latitude', 'longitude'), properties: { latitude: { type: 'number' }, longitude: { type: 'number' } }, additionalProperties: false }, [{ latitude: 21.5, longitude: 105 }, { latitude: 120, longitude: 0 }, { latitude: 0 }, { latitude: 1, longitude: 2, altitude: 3 }]],
  ['matrix', { ...whole('giao_hang', 'gia'), properties: { giao_hang: opinion, gia: opinion }, additionalProperties: false }, [{ giao_hang: 'tốt', gia: 'xấu' }, { giao_hang: 'tốt' }, { giao_hang: 'tốt', gia: 'vừa' }]],
  ['declaration', { type: 'boolean', const: true }, [true, false, 'true']],
  ['percentage', { type: 'number', minimum: 0, maximum: 100, 'x-unit': '%' }, [12.5, 0, 100, 101, 1 / 3, '5']],
  ['money', { type: 'integer', minimum: 1000, 'x-unit': 'VND' }, [1000, 999, 1e15, 1500.5]],
  ['time', { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }, ['08:30', '24:00', '8:30', '']],
  ['month', { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }, ['2026-02', '0001-02', '2026-13']],
  ['phone', { type: 'string', format: 'phone' }, ['+84912345678', '0912 345 678', 'nobody', '']],
  ['date-time', { type: 'string', format: 'local-date-time' }, ['2026-02-05T08:30', 'sớm mai']],
]

describe.each(forms)('%s', (kind, part, documents) => {
  const foreign = { type: 'object', required: ['x'], properties: { x: part, y: { type: 'array', items: { type: 'object', properties: { x: part } } } } }

  test('is known by its form, and judged as plain Ajv judges it', async () => {
    const isValid = plainAjv(foreign, 2020)
    const { definition, report, problemsOf } = await importedForm({ ...foreign, $schema: 'https://json-schema.org/draft/2020-12/schema' })
    expect(kindsOf(definition).get('x')).toBe(kind)
    expect(isPublishable(checkDefinition(definition))).toBe(true)
    expect(report.unsupported).toEqual([])
    const next = randomFrom(documents.length + kind.length)
    const made = [...documents.flatMap((x) => [{ x }, { x, y: [{ x }, {}] }]), ...Array.from({ length: 6 }, () => sampleDocument(foreign, next, true))]
    for (const document of made.flatMap((one) => [one, ...Array.from({ length: 10 }, () => mutated(one, next))])) {
      expect(problemsOf(document).length === 0, `${JSON.stringify(document)} ${JSON.stringify(problemsOf(document))}`).toBe(isValid(document))
    }
  })
})
