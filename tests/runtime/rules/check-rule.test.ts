import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRule } from '#runtime/rules/check-rule.ts'
import type { ExpectedResult } from '#runtime/rules/check-rule.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { licenceScope } from './rule-scope.ts'

/** What is found, each with the piece of text it points at. */
function find(text: string, expected: ExpectedResult = 'any'): string[] {
  return checkRule(text, licenceScope, expected).map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`)
}

describe('a rule is refused', () => {
  test.each([
    ['von_dieu_le &&', ['syntax: ']],
    ['', ['syntax: ']],
    ['(von_dieu_le > 1', ['syntax: ']],
    ['von_dieu_le > 1 đồng', ['syntax: đ']],
    ['if > 1', ['syntax: if']],
    ['von_dieu_lê > 1', ['syntax: ê']],
    ['von_dieu > 1', ['unknown-name: von_dieu']],
    ['dia_chi.quan == "1"', ['unknown-name: dia_chi.quan']],
    ['doi_tac.exists(d, d.tuoi > 1)', ['unknown-name: d.tuoi']],
    ['doi_tac.exists(d, true) && d.ten == "a"', ['unknown-name: d']],
    ['ten + 1', ['wrong-type: ten + 1']],
    ['(von_dieu_le + 1) * ten > 2', ['wrong-type: (von_dieu_le + 1) * ten']],
    ['ngay_sinh == "2000-01-01"', ['wrong-type: ngay_sinh == "2000-01-01"']],
    ['ngay_sinh < 2000', ['wrong-type: ngay_sinh < 2000']],
    ['!ten', ['wrong-type: ten']],
    ['ten && true', ['wrong-type: ten']],
    ['true ? 1 : "a"', ['wrong-type: true ? 1 : "a"']],
    ['[1, "a"]', ['wrong-type: "a"']],
    ['1 in ten', ['wrong-type: ten']],
    ['1 in dich_vu', ['wrong-type: 1 in dich_vu']],
    ['dia_chi == dia_chi', ['wrong-type: dia_chi == dia_chi']],
    ['ten.all(x, true)', ['wrong-type: ten']],
    ['sum(doi_tac.ten)', ['wrong-type: sum(doi_tac.ten)']],
    ['size(von_dieu_le)', ['wrong-type: size(von_dieu_le)']],
    ['has(1 + 2)', ['wrong-type: 1 + 2']],
    ['doi_tac["ten"]', ['wrong-type: "ten"']],
    ['pham_vi == "noi_thanh"', ['unknown-choice: "noi_thanh"']],
    ['"xa" != pham_vi', ['unknown-choice: "xa"']],
    ['pham_vi in ["noi_tinh", "xa"]', ['unknown-choice: "xa"']],
    ['"xa" in dich_vu', ['unknown-choice: "xa"']],
    ['doi_tac.exists(d, d.quoc_gia == "us")', ['unknown-choice: "us"']],
    ['ten.matches("(a+)+$")', ['banned-function: ten.matches("(a+)+$")']],
    ['timestamp("2026-01-01T00:00:00Z") == ten', ['banned-function: timestamp("2026-01-01T00:00:00Z")']],
    ['ten.bind(1, ten)', ['banned-function: ten.bind(1, ten)']],
    ['cel == 1', ['unknown-name: cel']],
    ['summ([1])', ['unknown-function: summ([1])']],
    ['_same(1, 1)', ['unknown-function: _same(1, 1)']],
    ['daysBetween(today)', ['wrong-arguments: daysBetween(today)']],
    ['has()', ['wrong-arguments: has()']],
    ['null == 1', ['banned-syntax: null']],
    ['{"a": 1}', ['banned-syntax: {"a": 1}']],
    ['b"x" == b"y"', ['banned-syntax: b"x"', 'banned-syntax: b"y"']],
    ['von_dieu_le < 9223372036854775808', ['number-out-of-range: 9223372036854775808']],
    ['ngay_sinh < date("2026-02-30")', ['invalid-date: "2026-02-30"']],
  ])('%s', (text, problems) => expect(find(text)).toEqual(problems))

  test.each(['constructor == 1', '__proto__ == 1', 'toString == 1', 'dia_chi.constructor == 1', 'ten.constructor()'])(
    'that reaches for a prototype: %s',
    (text) => expect(checkRule(text, licenceScope, 'any')).not.toEqual([]),
  )

  test.each([
    ['von_dieu_le > 1', 'int'],
    ['von_dieu_le', 'bool'],
    ['ty_le', 'int'],
    ['ten', 'date'],
    ['doi_tac', 'string'],
  ] as const)('whose result is of another type: %s as %s', (text, expected) =>
    expect(find(text, expected)).toEqual([`wrong-result: ${text}`]),
  )

  test('with the name that was probably meant', () => {
    expect(checkRule('von_dieu_lle > 1', licenceScope, 'bool')[0]?.params).toEqual({
      name: 'von_dieu_lle',
      suggestion: 'von_dieu_le',
    })
    expect(checkRule('pham_vi == "noi_tin"', licenceScope, 'bool')[0]?.params).toEqual({
      value: 'noi_tin',
      suggestion: 'noi_tinh',
    })
  })

  test('with every problem it has, in the order of the text', () => {
    expect(find('xa > 1 && pham_vi == "b" && so_lao_dong > 2')).toEqual([
      'unknown-name: xa',
      'unknown-choice: "b"',
      'unguarded-optional: so_lao_dong',
    ])
  })
})

describe('a field that may be empty', () => {
  test.each([
    ['so_lao_dong > 1', ['unguarded-optional: so_lao_dong']],
    ['so_lao_dong', ['unguarded-optional: so_lao_dong']],
    ['so_lao_dong > 1 && has(so_lao_dong)', ['unguarded-optional: so_lao_dong']],
    ['has(so_lao_dong) || so_lao_dong > 1', ['unguarded-optional: so_lao_dong']],
    ['!has(so_lao_dong) && so_lao_dong > 1', ['unguarded-optional: so_lao_dong']],
    ['has(so_lao_dong) ? 1 : so_lao_dong', ['unguarded-optional: so_lao_dong']],
    ['(has(so_lao_dong) || cam_ket) && so_lao_dong > 1', ['unguarded-optional: so_lao_dong']],
    ['dia_chi.dien_tich > 1', ['unguarded-optional: dia_chi.dien_tich']],
    ['has(dia_chi) && dia_chi.so_nha.size() > 1', ['unguarded-optional: dia_chi.so_nha']],
    ['doi_tac.all(d, d.von_gop > 1)', ['unguarded-optional: d.von_gop']],
    ['has(d.so_nha) && doi_tac.all(d, d.von_gop > 1)', ['unknown-name: d', 'unguarded-optional: d.von_gop']],
    ['doi_tac.exists(d, has(d.von_gop)) && doi_tac.all(d, d.von_gop > 1)', ['unguarded-optional: d.von_gop']],
    ['ageAt(het_han, today) > 1', ['unguarded-optional: het_han']],
  ])('needs a guard: %s', (text, problems) => expect(find(text)).toEqual(problems))

  test.each([
    'has(so_lao_dong) && so_lao_dong > 1',
    '!has(so_lao_dong) || so_lao_dong > 1',
    'has(so_lao_dong) ? so_lao_dong : 0',
    '!has(so_lao_dong) ? 0 : so_lao_dong',
    'has(so_lao_dong) && has(het_han) && (het_han > today || so_lao_dong > 1)',
    '(has(so_lao_dong) && cam_ket) ? so_lao_dong > 1 : false',
    'phuong_thuc == "duong_bo" && size(phuong_thuc) > 3',
    'ghi_chu in ["a"] ? ghi_chu + "b" : ""',
    'has(dia_chi) && dia_chi.dien_tich > 1',
    'has(dia_chi.so_nha) && dia_chi.dien_tich > 1 && dia_chi.so_nha.startsWith("1")',
    'doi_tac.all(d, has(d.von_gop) && d.von_gop > 1)',
    'sum(doi_tac.map(d, has(d.von_gop), d.von_gop))',
    'sum(doi_tac.von_gop)',
    'cam_ket && !cam_ket',
    'so_lao_dong == 3 || so_lao_dong != 4 || phuong_thuc in ["duong_bo"] || dia_chi.so_nha == "1"',
    'size(doi_tac) > 1',
  ])('is guarded, or needs no guard: %s', (text) => expect(find(text)).toEqual([]))
})

describe('a rule may cost so much and no more', () => {
  const nested = (depth: number, body: string): string =>
    depth === 0 ? body : `doi_tac.exists(d${depth}, ${nested(depth - 1, body)})`

  test('loops inside loops are refused by what they could cost', () => {
    expect(find(nested(4, 'd1.ten == d2.ten'))).toEqual([`too-costly: ${nested(4, 'd1.ten == d2.ten')}`])
    expect(find(nested(2, 'd1.ten == d2.ten'))).toEqual([])
  })

  test('a declared size counts, also through a column and a joined list', () => {
    const scope = { a: { type: { type: 'list', of: { type: 'int' }, maxItems: 9_000 }, optional: false } } as const
    expect(checkRule('sum(a) > 1', scope, 'bool')).toEqual([])
    expect(checkRule('sum(a + a) > 1', scope, 'bool')).toMatchObject([{ code: 'too-costly' }])
    expect(checkRule('a.exists(x, x > 1 && x < 2)', scope, 'bool')).toMatchObject([{ code: 'too-costly' }])
  })

  test('length and depth have limits', () => {
    expect(find(' '.repeat(2_001))[0]).toMatch(/^too-long/)
    expect(find(`${'!'.repeat(1_900)}true`)[0]).toMatch(/^too-deep/)
    expect(find(`${'('.repeat(900)}1${')'.repeat(900)}`)[0]).toMatch(/^syntax/)
  })
})

describe('a sound rule passes', () => {
  test.each([
    ['von_dieu_le >= 2000000000 && pham_vi in ["noi_tinh", "lien_tinh"]', 'bool'],
    ['pham_vi == "quoc_te" ? von_dieu_le >= 5000000000 : von_dieu_le >= 2000000000', 'bool'],
    ['ageAt(ngay_sinh, today) >= 18', 'bool'],
    ['doi_tac.exists(d, d.quoc_gia != "vn") && "thu" in dich_vu', 'bool'],
    ['size(doi_tac) * 200000 + 10750000', 'int'],
    ['round(decimal(von_dieu_le) * ty_le)', 'int'],
    ['round(ty_le, 2)', 'decimal'],
    ['von_dieu_le', 'decimal'],
    ['addMonths(today, 12)', 'date'],
    ['workdays(today, 10)', 'date'],
    ['max(ngay_sinh, today)', 'date'],
    ['cam_ket ? "duong_bo" : "hang_khong"', 'choice'],
    ['ten + ": " + string(von_dieu_le) // ghi chú', 'string'],
    ['lookup("phi", pham_vi)', 'int'],
    ['doi_tac.filter(d, "thu" in d.dich_vu).map(d, d.ten).join(", ")', 'string'],
    ['doi_tac[0].quoc_gia == "vn"', 'bool'],
  ] as const)('%s as %s', (text, expected) => expect(find(text, expected)).toEqual([]))
})

describe('any text at all', () => {
  const pieces =
    'von_dieu_le doi_tac .exists( d , ( ) [ ] ! - && || == in ? : "a" \' 1 2.5 has( sum( . dia_chi { } \\ đ'
  const texts = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces.split(' ')), { maxLength: 60 }).map((parts) => parts.join(' ')),
  )

  test('gets an answer with places inside it, never an exception', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of checkRule(text, licenceScope, 'bool')) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('however many conditions it has', () => {
    expect(find(Array.from({ length: 140 }, () => 'has(ten)').join('&&'))).toEqual([])
  })

  test.each([
    '('.repeat(2_000),
    '['.repeat(2_000),
    '-'.repeat(2_000),
    '"'.repeat(2_000),
    `a${'.a'.repeat(990)}`,
    `a${'[0]'.repeat(600)}`,
    Array.from({ length: 330 }, () => 'ab').join(' || '),
    Array.from({ length: 140 }, () => 'has(dia_chi)').join('&&'),
    `has(${'x.'.repeat(900)}x)`,
    `${'true ? '.repeat(280)}1`,
    `[${'1,'.repeat(990)}1]`,
    `sum(${'['.repeat(900)}`,
    `"${'\\n'.repeat(900)}"`,
    '{'.repeat(1_000) + '}'.repeat(1_000),
  ])('is answered quickly though made to be slow (%#)', (text) => {
    expect(cpuTime(() => checkRule(text, licenceScope, 'bool'))).toBeLessThan(250)
  })
})
