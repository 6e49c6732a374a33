import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, compileForm } from '#builder/publish/compile.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { definitionWith, field, loadValidator } from '../../support/form-fixture.ts'

const option = (value: string) => ({ value, label: { vi: value } })
const definition = definitionWith({
  fields: [
    field({ kind: 'single-choice', key: 'cach', options: [option('tu'), option('hop_tac')], required: true }),
    field({ kind: 'text', key: 'doi_tac', maxLength: 5, visibleWhen: 'cach == "hop_tac"', required: true }),
    field({ kind: 'text', key: 'ghi_chu', maxLength: 5, visibleWhen: 'size(cach) > 5' }),
    field({ kind: 'multiple-choice', key: 'chon', optionsFrom: 'chung' }),
    field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'text', key: 'x', maxLength: 5, requiredWhen: 'cach == "tu"' })] }),
    field({ kind: 'repeat', key: 'hang', maxItems: 2, fields: [field({ kind: 'money', key: 'gia', required: true }), field({ kind: 'text', key: 'vi_sao', maxLength: 5, visibleWhen: 'row.gia in [1, 2]', required: true })] }),
    field({ kind: 'computed', key: 'tong', type: 'money', expression: 'sum(hang.gia)' }),
  ],
  optionLists: [{ id: 'ol', key: 'chung', options: [option('mot'), option('hai')] }],
  papers: [{ id: 'p_a', key: 'don', title: { vi: 'Đơn */ đề nghị' }, kind: 'original', copies: 1, required: true, accept: ['pdf'], maxSizeMb: 5, maxFiles: 1 }],
  rules: [{ key: 'r', assert: 'tong < 100', message: { vi: 'Quá' }, severity: 'error' }],
  steps: [
    { id: 'st_a', key: 'tham-dinh', kind: 'review', title: { vi: 'Thẩm định' }, status: 4, form: { id: 'fo', key: 'phieu-tham-dinh', title: { vi: 'Phiếu' }, sections: [{ id: 's_x', key: 'x', title: { vi: 'X' }, fields: [field({ kind: 'yes-no', key: 'dat', required: true })] }] } },
    { id: 'st_b', key: 'xong', kind: 'final', title: { vi: 'Xong' }, status: 10 },
  ],
  transitions: [{ id: 'tr', key: 'cap', command: 'approve', from: ['tham-dinh'], to: 'xong', title: { vi: 'Cấp' }, by: 'holder', when: 'tong > 1', effects: [] }],
})
const compiled = compile(definition)

describe('compile', () => {
  test('gives the same bytes twice, whatever the order of members and the Unicode form', () => {
    const shuffled = fc.infiniteStream(fc.nat()).map((stream): ProcedureDefinition => JSON.parse(JSON.stringify(shuffle(definition, stream))))
    const decomposed = JSON.parse(JSON.stringify(definition).normalize('NFD'))
    const bytes = JSON.stringify(compiled)
    fc.assert(fc.property(shuffled, (other) => JSON.stringify(compile(other)) === bytes), { numRuns: 10 })
    expect(JSON.stringify(compile(decomposed)) === bytes).toBe(true)
  })

  test('gives another address to any change', () => {
    expect(compile({ ...definition, dossierCode: 'H60-{n:5}' }).hash).not.toBe(compiled.hash)
    expect(compiled.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('compiles each form, with papers as the last page of the filing form', () => {
    expect(Object.keys(compiled.forms)).toEqual(['don', 'phieu-tham-dinh'])
    expect(compiled.forms['don']?.pages.map(({ section }) => section)).toEqual(['mot', 'papers'])
    expect(compiled.forms['phieu-tham-dinh']?.pages.map(({ section }) => section)).toEqual(['x'])
  })

  test('lists every rule with its cost, and the step graph', () => {
    expect(compiled.rules.map(({ place }) => place)).toContain('/transitions/0/when')
    expect(compiled.rules.every(({ cost }) => cost > 0 && cost < 100)).toBe(true)
    expect(compiled.graph).toEqual({
      nodes: [{ step: 'tham-dinh', kind: 'review', status: 4 }, { step: 'xong', kind: 'final', status: 10 }],
      edges: [{ transition: 'cap', from: 'tham-dinh', to: 'xong', command: 'approve' }],
    })
  })

  test('takes at most three seconds for 500 fields with 50 conditions', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      field({ kind: 'text', key: `t_${index}`, maxLength: 200, required: true, ...(index > 0 && index % 10 === 0 && { visibleWhen: `t_${index - 1} == "x"` }) }),
    )
    const sections = [0, 1, 2, 3, 4].map((page) => ({ id: `s_${page}`, key: `s${page}`, title: { vi: 'Trang' }, fields: many.slice(page * 100, page * 100 + 100) }))
    expect(cpuTime(() => compile(definitionWith({ sections })))).toBeLessThan(3_000)
  })
})

describe('the schema of a form', () => {
  const schema = compiled.forms['don']?.schema

  test('says a simple condition by itself and asks a flag for any other', () => {
    expect(schema?.['allOf']).toEqual([
      { if: { properties: { cach: { const: 'hop_tac' } }, required: ['cach'] }, then: { required: ['doi_tac'] }, else: { properties: { doi_tac: false } } },
      { if: { properties: { _when_f_ghi_chu: { const: true } }, required: ['_when_f_ghi_chu'] }, else: { properties: { ghi_chu: false } } },
      { if: { properties: { cach: { const: 'tu' } }, required: ['cach'] }, then: { properties: { nhom: { required: ['x'] } }, required: ['nhom'] } },
    ])
  })

  test('keeps conditions on a row in the row', () => {
    expect(schema).toMatchObject({
      properties: { hang: { maxItems: 2, items: { allOf: [{ if: { properties: { gia: { enum: [1, 2] } }, required: ['gia'] }, then: { required: ['vi_sao'] }, else: { properties: { vi_sao: false } } }] } } },
    })
  })

  test('says of a group and of what is in it, when both are asked for at once', () => {
    const inner = ['a', 'b'].map((key) => field({ kind: 'text', key, maxLength: 9, requiredWhen: 'co == true' }))
    const made = definitionWith({ fields: [field({ kind: 'yes-no', key: 'co' }), field({ kind: 'group', key: 'nhom', requiredWhen: 'co == true', fields: inner })] })
    const judges = createAjv().compile(compileForm(made, made.form).schema)
    expect([{ co: true, nhom: { a: 'x', b: 'y' } }, { co: true, nhom: { b: 'y' } }, { co: true, nhom: { a: 'x' } }, { co: true }, {}].map((answers) => judges(answers))).toEqual([true, false, false, false, true])
  })

  test('uses the closed subset only', () => {
    const known = new Set(['$schema', '$defs', '$ref', 'title', 'description', 'type', 'properties', 'required', 'additionalProperties', 'enum', 'const', 'minimum', 'maximum', 'minLength', 'maxLength', 'minProperties', 'pattern', 'format', 'items', 'minItems', 'maxItems', 'uniqueItems', 'allOf', 'anyOf', 'not', 'if', 'then', 'else', 'contains', 'readOnly'])
    for (const { schema: each } of Object.values(compiled.forms)) expect(keywordsOf(each).filter((keyword) => !known.has(keyword))).toEqual([])
  })
})

describe('the validator of a form', () => {
  test('needs no other module and evaluates no text', () => {
    expect(compiled.forms['don']?.validator).not.toMatch(/require\(|\bimport\b|new Function|\beval\b/)
  })

  test('runs as a module, alone', async () => {
    const validate = await loadValidator(compiled.forms['don']?.validator ?? '')
    expect(validate({ cach: 'hop_tac' })).toBe(false)
    expect(validate.errors?.map(({ params }) => params['missingProperty'])).toContain('doi_tac')
    expect(validate({ cach: 'hop_tac', doi_tac: '👩🏽‍🌾a', papers: { don: [{ file: 'a'.repeat(64), name: 'a', size: 1, type: 'x' }] } })).toBe(true)
  })
})

test('the types of a form are TypeScript an integrator can use', () => {
  expect(compiled.forms['don']?.types).toBe(`/** File */
export type File = {
  file: string
  name: string
  size: number
  type: string
}

/** Đơn đề nghị */
export type Don = {
  /** Ô cach */
  cach: 'tu' | 'hop_tac'
  /** Ô doi_tac */
  doi_tac?: string
  /** Ô ghi_chu */
  ghi_chu?: string
  /** Ô chon */
  chon?: Array<'mot' | 'hai'>
  /** Ô nhom */
  nhom?: {
    /** Ô x */
    x?: string
  }
  /** Ô hang */
  hang?: Array<{
    /** Ô gia */
    gia: number
    /** Ô vi_sao */
    vi_sao?: string
  }>
  /** Ô tong */
  readonly tong?: number
  /** Thành phần hồ sơ */
  papers: {
    /** Đơn * / đề nghị */
    don: Array<File>
  }
}
`)
})

function shuffle(value: unknown, stream: fc.Stream<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, stream))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map((member) => ({ member, rank: stream.next().value ?? 0 })).sort((a, b) => a.rank - b.rank)
  return Object.fromEntries(members.map(({ member: [key, inner] }) => [key, shuffle(inner, stream)]))
}

function keywordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => {
    const isNamed = (keyword === 'properties' || keyword === '$defs') && typeof value === 'object' && value !== null
    return [keyword, ...(isNamed ? Object.values(value).flatMap(keywordsOf) : keywordsOf(value))]
  })
}
