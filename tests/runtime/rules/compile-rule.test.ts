import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRule } from '#runtime/rules/check-rule.ts'
import { compileRule } from '#runtime/rules/compile-rule.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import { arbitraryAnswers, arbitraryRule } from './arbitrary-rule.ts'
import { fewestAnswers, fullAnswers, licenceScope, today } from './rule-scope.ts'

const evaluate = (text: string, values: Record<string, unknown> = fullAnswers, context: RuleContext = today) =>
  compileRule(text, licenceScope).evaluate(values, context)

describe('an evaluation fails with a reason', () => {
  test.each([
    ['von_dieu_le / 0', 'division-by-zero'],
    ['von_dieu_le % 0', 'division-by-zero'],
    ['ty_le / 0 > 1.0', 'division-by-zero'],
    ['von_dieu_le * von_dieu_le * von_dieu_le', 'overflow'],
    ['sum([9223372036854775807, 1])', 'overflow'],
    ['9007199254740991 + 1', 'overflow'],
    ['-9007199254740991 - 1', 'overflow'],
    ['ty_le * 1e308 * 1e308', 'overflow'],
    ['doi_tac[3].ten', 'out-of-range'],
    ['min([von_dieu_le].filter(x, x < 0))', 'out-of-range'],
    ['addMonths(today, 12000000)', 'out-of-range'],
    ['addDays(today, -9007199254740991)', 'out-of-range'],
    ['round(ty_le, 16)', 'out-of-range'],
    ['date(ten)', 'out-of-range'],
    ['workdays(today, 1)', 'unavailable'],
    ['lookup("phi", ten)', 'unavailable'],
  ] as const)('%s: %s', (text, reason) => expect(evaluate(text)).toEqual({ ok: false, reason }))

  test.each(['so_lao_dong > 1', '-so_lao_dong', 'ageAt(het_han, today)', 'ghi_chu + "a"', 'dia_chi.tinh'])(
    'for want of an answer: %s',
    (text) => expect(evaluate(text, fewestAnswers)).toEqual({ ok: false, reason: 'absent' }),
  )

  test('for a part of the wrong type, only where that part is read', () => {
    const values = { ...fullAnswers, dia_chi: { tinh: 5 } }
    expect(evaluate('has(dia_chi.tinh)', values)).toEqual({ ok: false, reason: 'wrong-type' })
    expect(evaluate('!has(dia_chi.so_nha)', values)).toEqual({ ok: true, value: true })
  })

  test.each([
    ['von_dieu_le > 1', { von_dieu_le: '2000000000' }],
    ['von_dieu_le > 1', { von_dieu_le: 1.5 }],
    ['von_dieu_le > 1', { von_dieu_le: 2 ** 53 }],
    ['ngay_sinh < today', { ngay_sinh: '2000-02-30' }],
    ['size(doi_tac) > 1', { doi_tac: 'A' }],
    ['has(dia_chi)', { dia_chi: [] }],
    ['cam_ket', { cam_ket: 'true' }],
  ])('for an answer of another type: %s of %j', (text, values) =>
    expect(evaluate(text, values)).toEqual({ ok: false, reason: 'wrong-type' }),
  )

  test('for a list longer than declared', () => {
    const values = { dich_vu: ['thu', 'goi', 'thu'] }
    expect(evaluate('size(dich_vu)', values)).toEqual({ ok: false, reason: 'out-of-range' })
  })

  test('and a text that does not parse is not compiled', () => {
    expect(() => compileRule('von_dieu_le >', licenceScope)).toThrow(RangeError)
  })

  test.each(['constructor', 'hasOwnProperty', 'dia_chi.constructor', 'toString', '_context', 'cel', 'google.protobuf'])(
    'never with the machinery of the language: %s',
    (text) => expect(evaluate(text)).toMatchObject({ ok: false }),
  )
})

describe('amounts are exact', () => {
  test.each([
    ['10750000 * 3 + 1', 32_250_001],
    ['9007199254740993 == 9007199254740992 + 1', true],
    ['9007199254740993 - 9007199254740992', 1],
    ['9223372036854775807 / 9223372036854775807', 1],
    ['7 / 2', 3],
    ['-7 / 2', -3],
    ['-7 % 2', -1],
    ['sum(doi_tac.von_gop)', 10_750_001],
    ['sum(doi_tac.map(d, has(d.von_gop), d.von_gop * 2))', 21_500_002],
    ['max(doi_tac.von_gop)', 10_750_000],
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['round(decimal(von_dieu_le) * 0.015)', 30_000_000],
    ['round(1234567, -3)', 1_235_000],
    ['min(3, 2.5)', 2.5],
    ['int(2.9)', 2],
    ['von_dieu_le == 2000000000.0', true],
  ])('%s = %j', (text, value) => expect(evaluate(text)).toEqual({ ok: true, value }))

  test('as big integers have them', () => {
    const amount = { type: { type: 'int' }, optional: false } as const
    const exact: Record<string, (a: bigint, b: bigint) => bigint> = {
      '+': (a, b) => a + b,
      '-': (a, b) => a - b,
      '*': (a, b) => a * b,
    }
    for (const [operator, apply] of Object.entries(exact)) {
      const rule = compileRule(`a ${operator} b`, { a: amount, b: amount })
      fc.assert(
        fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
          const value = apply(BigInt(a), BigInt(b))
          const isSafe = Number.isSafeInteger(Number(value))
          expect(rule.evaluate({ a, b }, today)).toEqual(
            isSafe ? { ok: true, value: Number(value) } : { ok: false, reason: 'overflow' },
          )
        }),
      )
    }
  })
})

describe('days', () => {
  test.each([
    ['addDays(date("2024-02-28"), 2)', '2024-03-01'],
    ['addMonths(date("2026-01-31"), 1)', '2026-02-28'],
    ['addMonths(date("2024-02-29"), -12)', '2023-02-28'],
    ['daysBetween(date("2026-04-30"), date("2026-05-04"))', 4],
    ['daysBetween(today, date("2026-02-28"))', -1],
    ['ageAt(ngay_sinh, date("2018-02-28"))', 17],
    ['ageAt(ngay_sinh, date("2018-03-01"))', 18],
    ['year(ngay_sinh) * 100 + month(ngay_sinh)', 200_002],
    ['today < date("2026-03-02") && today == date("2026-03-01")', true],
    ['max(today, ngay_sinh)', '2026-03-01'],
    ['string(today)', '2026-03-01'],
  ])('%s = %j', (text, value) => expect(evaluate(text)).toEqual({ ok: true, value }))

  test('of work come from the calendar of the procedure, tables from the procedure', () => {
    const context: RuleContext = {
      ...today,
      workdays: (from, count) => `${from.slice(0, 8)}${String(count).padStart(2, '0')}`,
      workdaysBetween: (from, to) => (from < to ? 3 : 0),
      lookup: (table, key) => (table === 'phi' && key === 'noi_tinh' ? 10_750_000 : undefined),
    }
    expect(evaluate('workdays(today, 10)', fullAnswers, context)).toEqual({ ok: true, value: '2026-03-10' })
    expect(evaluate('workdaysBetween(ngay_sinh, today) + 1', fullAnswers, context)).toEqual({ ok: true, value: 4 })
    expect(evaluate('lookup("phi", pham_vi) * 3 + 1', fullAnswers, context)).toEqual({ ok: true, value: 32_250_001 })
    expect(evaluate('lookup("none", pham_vi) == 1', fullAnswers, context)).toEqual({ ok: true, value: false })
  })
})

describe('what is absent', () => {
  test.each([
    ['so_lao_dong == 3', false],
    ['so_lao_dong != 3', true],
    ['phuong_thuc in ["duong_bo"]', false],
    ['so_lao_dong == so_lao_dong', false],
    ['dia_chi.so_nha == ghi_chu', false],
    ['dia_chi.tinh != "87"', true],
    ['has(so_lao_dong) || has(dia_chi) || has(dia_chi.tinh) || has(doi_tac)', false],
    ['cam_ket', false],
    ['!cam_ket', true],
    ['cam_ket == false', false],
    ['cam_ket ? 1 : 2', 2],
    ['size(doi_tac)', 0],
    ['sum(doi_tac.von_gop)', 0],
    ['doi_tac.all(d, d.quoc_gia == "vn")', true],
    ['doi_tac.exists(d, true)', false],
    ['has(so_lao_dong) && so_lao_dong > 3', false],
    ['has(so_lao_dong) ? so_lao_dong : 0', 0],
  ])('%s = %j', (text, value) => {
    expect(checkRule(text, licenceScope, 'any')).toEqual([])
    expect(evaluate(text, fewestAnswers)).toEqual({ ok: true, value })
  })

  test('may be written as null', () => {
    const values = { so_lao_dong: null, cam_ket: null }
    expect(evaluate('has(so_lao_dong) || cam_ket', values)).toEqual({ ok: true, value: false })
  })
})

describe('rows', () => {
  test.each([
    ['doi_tac.exists(d, d.quoc_gia == "la")', true],
    ['doi_tac.exists_one(d, d.quoc_gia == "la")', true],
    ['doi_tac.all(d, d.quoc_gia == "la")', false],
    ['doi_tac.filter(d, d.quoc_gia != "vn").map(d, d.ten)', ['B', 'C']],
    ['doi_tac.map(d, doi_tac.map(e, d.ten + e.ten))[1]', ['BA', 'BB', 'BC']],
    ['doi_tac.ten.join("-")', 'A-B-C'],
    ['doi_tac.dich_vu', ['thu', 'goi', 'thu']],
    ['"goi" in doi_tac.dich_vu', true],
    ['doi_tac.exists(today, today.ten == "A") && today == date("2026-03-01")', true],
    ['doi_tac[1]', { ten: 'B', quoc_gia: 'la' }],
    ['dia_chi', { tinh: '87', so_nha: '12A', dien_tich: 40 }],
    ['ten.contains("Đồng") && ten.startsWith("Bưu") && ten.size() == 19', true],
  ])('%s = %j', (text, value) => expect(evaluate(text)).toEqual({ ok: true, value }))
})

test('the longest chain the checker admits can be evaluated', () => {
  for (const part of ['true', '1 / 1', '-1', 'dia_chi.tinh']) {
    const text = Array.from({ length: 140 }, () => part).join(part === 'true' ? '&&' : '+')
    expect(evaluate(text)).toMatchObject({ ok: true })
  }
})

describe('a rule with no problem', () => {
  const expected = new Set(['boolean', 'division-by-zero', 'overflow', 'out-of-range'])

  test('gives a yes or no for all valid answers, but for arithmetic that has no result', () => {
    let sound = 0
    fc.assert(
      fc.property(arbitraryRule, arbitraryAnswers(licenceScope), (text, values) => {
        if (checkRule(text, licenceScope, 'bool').length > 0) return
        sound++
        const result = evaluate(text, values)
        expect(result.ok ? typeof result.value : result.reason).toSatisfy((outcome) => expected.has(outcome))
      }),
      { numRuns: 4_000 },
    )
    expect(sound).toBeGreaterThan(1_000)
  })

  test('leaves the answers as they are', () => {
    const frozen = Object.freeze({ ...fullAnswers, doi_tac: Object.freeze(fullAnswers.doi_tac.map(Object.freeze)) })
    expect(evaluate('doi_tac.map(d, d.ten) + ["x"]', frozen)).toEqual({ ok: true, value: ['A', 'B', 'C', 'x'] })
  })
})
