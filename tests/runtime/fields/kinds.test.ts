import { describe, expect, test } from 'vitest'
import { toAreas } from '#runtime/fields/areas.ts'
import type { CheckContext, SampleContext } from '#runtime/fields/field-kind.ts'
import { fileSchema } from '#runtime/fields/file.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import { kindOf, kinds } from '#runtime/fields/kinds.ts'
import type { PostNode } from '#runtime/fields/post-node.ts'
import { loadLists } from '#runtime/lists/loaded-list.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import { createAjv } from '#schemas/ajv.ts'
import vietnam from '#schemas/areas/vietnam.json' with { type: 'json' }
import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'
import { composedCases } from './composed-cases.ts'
import type { KindCase, Typed } from './kind-case.ts'
import { pictureCases, png } from './picture-cases.ts'
import { unaskedCases } from './unasked-cases.ts'
import { numberAndTimeCases } from './number-and-time-cases.ts'

const option = (value: string, vi: string, en: string) => ({ value, label: { vi, en } })
const options = [option('tu', 'Tự tổ chức', 'By itself'), option('hop_tac', 'Hợp tác', 'In cooperation')]
const pdf = { file: 'a'.repeat(64), name: 'don.pdf', size: 2_000_000, type: 'application/pdf' }
const address = { street: '1 Lê Lợi', commune: '00070', province: '01' }
const enterprise = '0100109106'

const cases: Record<Field['kind'], KindCase> = {
  ...numberAndTimeCases,
  ...unaskedCases,
  ...composedCases,
  ...pictureCases,
  text: {
    field: field({ kind: 'text', key: 'a', maxLength: 5, minLength: 2, upperCase: true }),
    good: ['ab', '👩‍👩'],
    bad: ['', 'a', '   ', 'abcdef', 5, null],
    typed: [['  đặng ', 'ĐẶNG'], [' ', undefined]],
    reads: ['ĐẶNG', 'ĐẶNG', 'ĐẶNG'],
  },
  'long-text': {
    field: field({ kind: 'long-text', key: 'a', maxLength: 10 }),
    good: ['một\nhai'],
    bad: ['', '\n', 'quá mười chữ cái'],
    typed: [['một \r\nhai\r\n', 'một\nhai'], ['', undefined]],
    reads: ['một\nhai', 'một\nhai', 'một\nhai'],
  },
  email: {
    field: field({ kind: 'email', key: 'a' }),
    good: ['a.b+c@sub.example.vn'],
    bad: ['a', 'a@b', '@b.vn', 'a@b..vn', 'a b@c.vn', 'a@-b.vn', `${'a'.repeat(65)}@b.vn`],
    typed: [[' a@b.vn ', 'a@b.vn']],
    reads: ['a@b.vn', 'a@b.vn', 'a@b.vn'],
  },
  phone: {
    field: field({ kind: 'phone', key: 'a' }),
    good: ['+84912345678', '+842439435678', '+442079460000'],
    bad: ['0912345678', '+84112345678', '+8491234567', 'gọi tôi'],
    typed: [['0912 345 678', '+84912345678'], ['không có', 'không có']],
    reads: ['+84912345678', '0912 345 678', '0912 345 678'],
  },
  url: {
    field: field({ kind: 'url', key: 'a' }),
    good: ['https://buuchinh.vn/a?b#c', 'http://a.b:8080'],
    bad: ['buuchinh.vn', 'javascript:alert(1)', 'ftp://a.b', 'https://localhost', 'https://a b.vn'],
    typed: [['buuchinh.vn/x', 'https://buuchinh.vn/x'], ['javascript:x', 'javascript:x']],
    reads: ['https://a.vn', 'https://a.vn', 'https://a.vn'],
  },
  integer: {
    field: field({ kind: 'integer', key: 'a', minimum: 1, maximum: 5000, unit: { vi: 'người', en: 'people' } }),
    good: [1, 5000],
    bad: [0, 5001, 1.5, '1'],
    typed: [['1.234', 1234], ['một', 'một'], ['', undefined]],
    reads: [1234, '1.234 người', '1.234 people'],
  },
  decimal: {
    field: field({ kind: 'decimal', key: 'a', places: 2, minimum: 0 }),
    good: [1.25, 0],
    bad: [1.255, -1, '1', 2_000_000_000],
    typed: [['1,25', 1.25], ['x', 'x']],
    reads: [1234.5, '1.234,5', '1.234,5'],
  },
  money: {
    field: field({ kind: 'money', key: 'a', minimum: 2_000_000_000 }),
    good: [2_000_000_000, Number.MAX_SAFE_INTEGER],
    bad: [1_999_999_999, 2_000_000_000.5, '2000000000'],
    typed: [['10.750.000', 10_750_000], ['2.000.000.000 đồng', 2_000_000_000], ['2000000đ', 2_000_000], ['nhiều', 'nhiều']],
    reads: [10_750_000, '10.750.000 đồng', '10.750.000 VND'],
  },
  date: {
    field: field({ kind: 'date', key: 'a' }),
    good: ['2024-02-29', '2000-02-29', '0001-01-01'],
    bad: ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '0000-01-01', '05/02/2026'],
    typed: [['05/02/2026', '2026-02-05'], ['31/02/2026', '2026-02-31'], ['mai', 'mai']],
    reads: ['2026-02-05', '05/02/2026', '05/02/2026'],
  },
  'yes-no': {
    field: field({ kind: 'yes-no', key: 'a' }),
    good: [true, false],
    bad: ['true', 1, null],
    typed: [[['false', 'true'], true], ['false', false], ['on', true], ['', undefined], ['constructor', undefined]],
    reads: [false, 'Không', 'No'],
  },
  declaration: {
    field: field({ kind: 'declaration', key: 'a', statement: { vi: 'Tôi cam kết', en: 'I declare' } }),
    good: [true],
    bad: [false, 'true'],
    typed: [['true', true], ['false', undefined], ['', undefined]],
    reads: [true, 'Đã cam kết', 'Declared'],
  },
  'single-choice': {
    field: field({ kind: 'single-choice', key: 'a', options }),
    good: ['tu', 'hop_tac'],
    bad: ['khac', '', ['tu']],
    typed: [['tu', 'tu'], ['khac', 'khac'], ['', undefined]],
    reads: ['hop_tac', 'Hợp tác', 'In cooperation'],
  },
  'multiple-choice': {
    field: field({ kind: 'multiple-choice', key: 'a', options, maxItems: 2 }),
    good: [['tu'], ['hop_tac', 'tu'], []],
    bad: [['tu', 'tu'], ['khac'], 'tu'],
    typed: [[['hop_tac', 'tu', 'tu'], ['tu', 'hop_tac']], [['', 'khac'], ['khac']], [[''], undefined]],
    reads: [['tu', 'hop_tac'], 'Tự tổ chức; Hợp tác', 'By itself; In cooperation'],
  },
  file: {
    field: field({ kind: 'file', key: 'a', accept: ['pdf'], maxSizeMb: 2, maxFiles: 2 }),
    good: [[pdf], [pdf, { ...pdf, file: 'b'.repeat(64) }]],
    bad: [
      [pdf, pdf, pdf],
      [{ ...pdf, file: '../etc' }],
      [{ ...pdf, size: 0 }],
      [{ ...pdf, size: 2_097_153 }],
      [{ ...pdf, type: 'image/png' }],
      [{ ...pdf, extra: 1 }],
      [{ ...pdf, file: 'c'.repeat(64) }],
      'a.pdf',
    ],
    typed: [[{ 0: { file: pdf.file, name: pdf.name, size: '2000000', type: pdf.type } }, [pdf]], [{ 0: { file: '' }, x: { file: 'a' } }, undefined]],
    reads: [[pdf], 'don.pdf (2 MB)', 'don.pdf (2 MB)'],
  },
  address: {
    field: field({ kind: 'address', key: 'a' }),
    good: [address, { ...address, commune: 'Xã Bình Minh' }],
    bad: [{ ...address, province: '79' }, { ...address, commune: '01273' }, { ...address, commune: '99999' }, { ...address, province: '99' }, { street: 'x' }, { ...address, x: 1 }, { ...address, street: '' }],
    typed: [[{ street: ' 1  Lê Lợi ', commune: '00070', province: '01' }, address], [{ street: ' ', commune: '', province: '' }, undefined], [{ province: '01' }, { province: '01' }]],
    reads: [{ ...address, text: '1 Lê Lợi, Phường Hoàn Kiếm, Thành phố Hà Nội' }, '1 Lê Lợi, Phường Hoàn Kiếm, Thành phố Hà Nội', '1 Lê Lợi, Phường Hoàn Kiếm, Thành phố Hà Nội'],
  },
  'identity-number': {
    field: field({ kind: 'identity-number', key: 'a', documents: ['citizen-id', 'passport'] }),
    good: ['001185123456', 'C1234567', 'B12345678'],
    bad: ['00118512345', '123456789', 'c1234567', '0011851234567'],
    typed: [['001 185 123 456', '001185123456'], ['c1234567', 'C1234567']],
    reads: ['001185123456', '001185123456', '001185123456'],
  },
  'enterprise-number': {
    field: field({ kind: 'enterprise-number', key: 'a', branches: true }),
    good: [enterprise, `${enterprise}-001`],
    bad: ['0100109107', '010010910', `${enterprise}-1`, 'x'],
    typed: [[`${enterprise}001`, `${enterprise}-001`], ['0100 109 106', enterprise]],
    reads: [enterprise, enterprise, enterprise],
  },
  'register-record': {
    field: field({ kind: 'register-record', key: 'a', register: 'giay-phep', states: ['in-force'] }),
    good: ['12/GP-SKHCN'],
    bad: ['13/GP-SKHCN', '', 5],
    typed: [[' 12/GP-SKHCN ', '12/GP-SKHCN']],
    reads: ['12/GP-SKHCN', '12/GP-SKHCN', '12/GP-SKHCN'],
  },
  group: {
    field: field({ kind: 'group', key: 'a', required: true, fields: [field({ kind: 'integer', key: 'b' })] }),
    good: [{ b: 1 }],
    bad: [{}, [], { c: 1 }],
    typed: [[{ b: '1.000' }, { b: 1000 }], [{ b: '' }, undefined]],
    reads: [{ b: 1 }, 'Ô b: 1', 'Field b: 1'],
  },
  repeat: {
    field: field({ kind: 'repeat', key: 'a', maxItems: 2, fields: [field({ kind: 'integer', key: 'b' })] }),
    good: [[{ b: 1 }], []],
    bad: [[{ b: 1 }, { b: 2 }, { b: 3 }], [{ c: 1 }], {}],
    typed: [[{ 10: { b: '3' }, 2: { b: '2' }, 5: { b: '' } }, [{ b: 2 }, { b: 3 }]], [{ 0: { b: '' } }, undefined], [{ 0: { b: '1' }, 1: { b: '2' }, 2: { b: '3' }, 3: { b: '4' } }, [{ b: 1 }, { b: 2 }, { b: 3 }]]],
    reads: [[{ b: 1 }, { b: 2 }], '1. Ô b: 1\n2. Ô b: 2', '1. Field b: 1\n2. Field b: 2'],
  },
  age: {
    field: field({ kind: 'age', key: 'a', of: 'ngay_sinh' }),
    good: [18, 0],
    bad: ['18', 1.5],
    typed: [['18', undefined]],
    reads: [18, '18 tuổi', '18 years'],
  },
  'list-choice': {
    field: field({ kind: 'list-choice', key: 'a', list: 'nghe' }),
    good: ['0111', '0112'],
    bad: ['', '01', '9999', 'x'.repeat(101), 111],
    typed: [[' 0111 ', '0111'], ['lạ', 'lạ'], ['', undefined]],
    reads: ['0111', 'Trồng lúa, Nông nghiệp', 'Rice, Agriculture'],
  },
  computed: {
    field: field({ kind: 'computed', key: 'a', type: 'money', expression: '1' }),
    good: [5],
    bad: ['5', 1.5],
    typed: [['5', undefined]],
    reads: [5000, '5.000 đồng', '5.000 VND'],
  },
}

const areas = toAreas({ ...vietnam, format: 'motcua/areas@1' })
const lists = loadLists([{ id: 'l', key: 'nghe', title: { vi: 'Ngành nghề' }, csv: 'code,name,name_en,parent\n01,Nông nghiệp,Agriculture,\n0111,Trồng lúa,Rice,01\n0112,Trồng ngô,Maize,01\n' }])
const record = { register: 'giay-phep', number: '12/GP-SKHCN', state: 'in-force', values: {} } as const
const files = new Map([pdf.file, 'b'.repeat(64)].map((hash) => [hash, { size: pdf.size, type: pdf.type }]))
const known: CheckContext = { areas, lists, files: new Map([...files, [png.file, png], ['big', { size: 2_097_153, type: pdf.type }]]), record }

describe.each(Object.entries(cases))('%s', (_kind, { field: of, good, bad, typed, reads }) => {
  const { toSchema, parsePost, summarise, check, toNative, toRuleType } = kindOf(of)
  const objectOf = (fields: readonly Field[]) => ({ type: 'object', additionalProperties: false, properties: Object.fromEntries(fields.map((one) => [one.key, kindOf(one).toSchema(one, context)])) })
  const context = { optionsOf, objectOf, rowOf: objectOf }
  const validate = createAjv().compile({ $defs: { File: fileSchema }, properties: { value: toSchema(of, context) } })
  const accepts = (value: unknown) => {
    const answer: AnswerValue = JSON.parse(JSON.stringify(value))
    return validate({ value: answer }) && (check?.(of, answer, known) ?? []).length === 0
  }

  test.each(bad.map((value) => ({ value })))('refuses $value', ({ value }) => expect(accepts(value)).toBe(false))
  test.each(good.map((value) => ({ value })))('accepts $value', ({ value }) => expect(accepts(value)).toBe(true))

  const parseFields = (fields: readonly Field[], node: PostNode): Record<string, AnswerValue> =>
    Object.fromEntries(fields.flatMap((one) => (node.children.has(one.key) ? [[one.key, parse(one, node.children.get(one.key) ?? toNode(''))] as const] : [])).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined))
  const parse = (one: Field, node: PostNode) => kindOf(one).parsePost(one, node, { optionsOf, parseFields })
  test.each(typed)('reads %j from a post as %j', (text, value) => {
    expect(parsePost(of, toNode(text), { optionsOf, parseFields })).toEqual(value)
  })

  test('reads as people write it, in both languages', () => {
    const [value, vi, en] = reads
    const inWords = (language: 'vi' | 'en') => summarise(of, value, { language, optionsOf, lists, summariseFields: wordsOf(language) })
    expect([inWords('vi'), inWords('en')]).toEqual([vi, en])
  })

  test('has a type for rules and controls for its answers', () => {
    const fieldsOf = (fields: readonly Field[]) => Object.fromEntries(fields.map((one) => [one.key, { type: { type: 'int' as const }, optional: true }]))
    expect(toRuleType(of, { optionsOf, fieldsOf }).type).toBeTruthy()
    expect(toNative(of, reads[0], { nativeFields: (_fields, value) => ({ b: JSON.stringify(value) }) })).toBeDefined()
  })

  test('gives samples it accepts', () => {
    const sample = (attempt: number): SampleContext => ({ today: '2026-02-10', areas, lists, record, attempt, optionsOf, between: {}, pick: (count) => attempt % count, sampleFields: () => ({ b: 1 }) })
    const values = [0, 1, 2, 3, 4, 5].map((attempt) => kindOf(of).sample(of, sample(attempt)))
    expect(values.filter((value) => (isAsked(of) ? !validate({ value }) : value !== undefined))).toEqual([])
  })
})

test('every kind is in the table and in these tests', () => {
  expect(Object.keys(kinds).sort()).toEqual(Object.keys(cases).sort())
})

describe('register records', () => {
  const of = field({ kind: 'register-record', key: 'so', register: 'giay-phep', states: ['in-force', 'expired'] })
  const problemOf = (found: CheckContext['record']) => kindOf(of).check?.(of, '12/GP-SKHCN', { ...known, record: found })

  test('that were not found, are another paper, or are in another state are refused', () => {
    expect(problemOf(undefined)).toMatchObject([{ code: 'record-unknown' }])
    expect(problemOf({ ...record, state: 'unknown' })).toMatchObject([{ code: 'record-unknown' }])
    expect(problemOf({ ...record, number: '13/GP-SKHCN' })).toMatchObject([{ code: 'record-unknown' }])
    expect(problemOf({ ...record, register: 'xac-nhan' })).toMatchObject([{ code: 'record-unknown' }])
    expect(problemOf({ ...record, state: 'revoked' })).toMatchObject([{ code: 'record-revoked' }])
  })

  test('in an accepted state are taken, and left alone where nobody can look them up', () => {
    expect([problemOf({ ...record, state: 'expired' }), problemOf('unchecked')]).toEqual([[], []])
  })
})

function toNode(typed: Typed): PostNode {
  if (typeof typed === 'string') return { values: [typed], children: new Map() }
  if (Array.isArray(typed)) return { values: typed, children: new Map() }
  return { values: [], children: new Map(Object.entries(typed).map(([key, inner]) => [key, toNode(inner)])) }
}

function wordsOf(language: 'vi' | 'en') {
  return (fields: readonly Field[], value: AnswerValue): string =>
    fields.map((one) => `${one.label[language]}: ${String(Object.entries(value).find(([key]) => key === one.key)?.[1])}`).join('; ')
}
