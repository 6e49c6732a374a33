import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import { initialAnswers } from '#runtime/forms/initial-answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const option = (value: string, when?: string) => ({ value, label: { vi: value, en: value }, ...(when !== undefined && { when }) })
const errorsIn = (fields: Field[]) => checkDefinition(definitionWith({ fields })).filter(({ severity, place }) => severity === 'error' && place.startsWith('/form')).map(({ code, place }) => `${code} ${place}`)
const judged = async (fields: Field[], answers: Parameters<typeof judge>[1]) => judge(await loadedForm(definitionWith({ fields })), answers, judgeContext)

describe('limits by rule', () => {
  const fields = [
    field({ kind: 'money', key: 'von' }),
    field({ kind: 'money', key: 'gop', atMost: 'von', atLeast: 'von / 10', messages: { 'too-large': { vi: 'Không góp quá vốn điều lệ.', en: 'No more than the capital.' } } }),
    field({ kind: 'decimal', key: 'ty_le', places: 2, atMost: '0.5' }),
    field({ kind: 'repeat', key: 'thanh_vien', maxItems: 10, atLeast: 'von > 1000 ? 2 : 1', fields: [field({ kind: 'money', key: 'phan', atMost: 'von - row.da_gop' }), field({ kind: 'money', key: 'da_gop', required: true })] }),
  ]

  test('bind numbers and counts, in rows too, and say so in the words of the author', async () => {
    const { problems } = await judged(fields, { von: 2000, gop: 3000, ty_le: 0.75, thanh_vien: [{ phan: 1999, da_gop: 500 }] })
    expect(problems).toEqual([
      { pointer: '/gop', code: 'too-large', params: { limit: 2000 }, message: { vi: 'Không góp quá vốn điều lệ.', en: 'No more than the capital.' } },
      { pointer: '/ty_le', code: 'too-large', params: { limit: 0.5 } },
      { pointer: '/thanh_vien', code: 'too-few', params: { limit: 2 } },
      { pointer: '/thanh_vien/0/phan', code: 'too-large', params: { limit: 1500 } },
    ])
  })

  test('do not bind while what they read is not answered', async () => {
    expect((await judged(fields, { gop: 3000, thanh_vien: [{ phan: 5, da_gop: 0 }] })).problems).toEqual([])
  })

  test('are checked before publication', () => {
    expect(errorsIn([field({ kind: 'integer', key: 'a', required: true, atMost: '"nhiều"' }), field({ kind: 'repeat', key: 'b', maxItems: 3, atLeast: 'khong_co', fields: [field({ kind: 'text', key: 'c', maxLength: 9 })] })])).toEqual([
      'rule-wrong-result /form/sections/0/fields/0/atMost',
      'rule-unknown-name /form/sections/0/fields/1/atLeast',
    ])
  })
})

describe('options by rule', () => {
  const fields = [
    field({ kind: 'yes-no', key: 'quoc_te', required: true }),
    field({ kind: 'single-choice', key: 'pham_vi', options: [option('trong_nuoc'), option('toan_cau', 'quoc_te')] }),
    field({ kind: 'multiple-choice', key: 'dich_vu', options: [option('thu'), option('goi', 'has(pham_vi) && pham_vi == "trong_nuoc"')] }),
  ]

  test('are offered while it holds, and refused otherwise', async () => {
    const verdict = await judged(fields, { quoc_te: false, pham_vi: 'toan_cau', dich_vu: ['thu', 'goi'] })
    expect(verdict.withheld).toEqual({ '/pham_vi': ['toan_cau'], '/dich_vu': ['goi'] })
    expect(verdict.problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/pham_vi not-offered', '/dich_vu not-offered'])
    expect((await judged(fields, { quoc_te: true, pham_vi: 'toan_cau', dich_vu: ['thu'] })).problems).toEqual([])
  })

  test('are checked where they stand, also in shared lists', () => {
    expect(errorsIn([field({ kind: 'single-choice', key: 'a', options: [option('x', '1')] })])).toEqual(['rule-wrong-result /form/sections/0/fields/0/options/0/when'])
    const shared = definitionWith({ fields: [field({ kind: 'single-choice', key: 'a', optionsFrom: 'chung' })], optionLists: [{ id: 'o', key: 'chung', options: [option('x', 'nowhere')] }] })
    expect(checkDefinition(shared).map(({ code, place }) => `${code} ${place}`)).toContain('rule-unknown-name /optionLists/0/options/0/when')
  })
})

describe('unanswered and not applicable', () => {
  const fields = [
    field({ kind: 'yes-no', key: 'co_xe', required: true }),
    field({ kind: 'text', key: 'bien_so', maxLength: 20, visibleWhen: 'co_xe' }),
    field({ kind: 'computed', key: 'tinh_trang', type: 'text', expression: '!applies(bien_so) ? "không áp dụng" : has(bien_so) ? "đã khai" : "chưa khai"' }),
    field({ kind: 'group', key: 'lai_xe', visibleWhen: 'co_xe', fields: [field({ kind: 'text', key: 'ten', maxLength: 20 })] }),
    field({ kind: 'text', key: 'ly_do', maxLength: 20, visibleWhen: '!applies(lai_xe.ten)' }),
  ]

  test('are told apart by rules', async () => {
    expect((await judged(fields, { co_xe: true })).answers).toEqual({ co_xe: true, tinh_trang: 'chưa khai' })
    expect((await judged(fields, { co_xe: true, bien_so: 'x', ly_do: 'y' })).answers).toEqual({ co_xe: true, bien_so: 'x', tinh_trang: 'đã khai' })
    expect((await judged(fields, { co_xe: false, bien_so: 'x', ly_do: 'y' })).answers).toEqual({ co_xe: false, tinh_trang: 'không áp dụng', ly_do: 'y' })
  })

  test('in rows, too', async () => {
    const rows = [field({ kind: 'repeat', key: 'xe', maxItems: 3, fields: [field({ kind: 'integer', key: 'so_cho', required: true }), field({ kind: 'text', key: 'phu_hieu', maxLength: 9, visibleWhen: 'row.so_cho > 9' }), field({ kind: 'computed', key: 'can', type: 'yes-no', expression: 'applies(row.phu_hieu)' })] })]
    expect((await judged(rows, { xe: [{ so_cho: 4 }, { so_cho: 16 }] })).answers).toEqual({ xe: [{ so_cho: 4, can: false }, { so_cho: 16, can: true }] })
  })

  test('only over a form, and only for a field', () => {
    expect(errorsIn([field({ kind: 'yes-no', key: 'a', visibleWhen: 'applies(b)' })])).toContain('rule-unknown-name /form/sections/0/fields/0/visibleWhen')
    expect(errorsIn([field({ kind: 'yes-no', key: 'a', visibleWhen: 'applies(1)' })])).toEqual(['rule-wrong-type /form/sections/0/fields/0/visibleWhen'])
    expect(errorsIn([field({ kind: 'yes-no', key: 'a', visibleWhen: 'applies(a)' })])).toEqual(['circular-fields /form/sections/0/fields/0'])
  })
})

test('what comes to apply only because something else does not keeps its answer', async () => {
  const fields = [
    field({ kind: 'yes-no', key: 'c' }),
    field({ kind: 'single-choice', key: 'b', options: [option('x'), option('y')], visibleWhen: 'c' }),
    field({ kind: 'text', key: 'a', maxLength: 9, visibleWhen: 'b != "x"' }),
  ]
  const { answers, hidden } = await judged(fields, { c: false, b: 'x', a: 'giữ lại' })
  expect([answers, hidden]).toEqual([{ c: false, a: 'giữ lại' }, ['/b']])
})

describe('rows inside rows', () => {
  const fields = [
    field({ kind: 'integer', key: 'tran', required: true }),
    field({
      kind: 'repeat', key: 'xa', maxItems: 3, rowSummary: 'row.ten', fields: [
        field({ kind: 'text', key: 'ten', maxLength: 20 }),
        field({ kind: 'integer', key: 'han_muc', required: true }),
        field({
          kind: 'repeat', key: 'diem', maxItems: 3, fields: [
            field({ kind: 'integer', key: 'so', required: true, atMost: 'min(outer_row.han_muc, tran)' }),
            field({ kind: 'computed', key: 'gap', type: 'integer', expression: 'row.so * outer_row.han_muc' }),
            field({ kind: 'repeat', key: 'xe', maxItems: 2, fields: [field({ kind: 'integer', key: 'cho', required: true }), field({ kind: 'computed', key: 'tat_ca', type: 'integer', expression: 'row.cho + outer_row.so + outermost_row.han_muc + tran' })] }),
          ],
        }),
        field({ kind: 'computed', key: 'tong', type: 'integer', expression: 'sum(row.diem.gap)' }),
      ],
    }),
  ]

  test('see their row, the rows around it and the form', async () => {
    const verdict = await judged(fields, { tran: 5, xa: [{ ten: 'Tân Trào', han_muc: 3, diem: [{ so: 4, xe: [{ cho: 7 }] }, { so: 2 }] }, { han_muc: 9, diem: [{ so: 6 }] }] })
    expect(verdict.answers['xa']).toEqual([
      { ten: 'Tân Trào', han_muc: 3, tong: 18, diem: [{ so: 4, gap: 12, xe: [{ cho: 7, tat_ca: 19 }] }, { so: 2, gap: 6 }] },
      { han_muc: 9, tong: 54, diem: [{ so: 6, gap: 54 }] },
    ])
    expect(verdict.problems.map(({ pointer, params }) => [pointer, params['limit']])).toEqual([['/xa/0/diem/0/so', 3], ['/xa/1/diem/0/so', 5]])
    expect(verdict.rowNames).toEqual({ '/xa/0': 'Tân Trào' })
  })

  test('have no row around where there is none', () => {
    expect(errorsIn(fields)).toEqual([])
    expect(errorsIn([field({ kind: 'repeat', key: 'a', maxItems: 2, fields: [field({ kind: 'computed', key: 'b', type: 'integer', expression: 'outer_row.c' })] })])).toEqual(['rule-unknown-name /form/sections/0/fields/0/fields/0/expression'])
  })
})

describe('first values by rule', () => {
  const sections = [
    { id: 's1', key: 'mot', title: { vi: 'Một', en: 'One' }, fields: [field({ kind: 'money', key: 'von' })] },
    {
      id: 's2', key: 'hai', title: { vi: 'Hai', en: 'Two' }, fields: [
        field({ kind: 'money', key: 'phi', initial: 'von / 100' }),
        field({ kind: 'date', key: 'ngay', initial: 'addDays(today, 7)' }),
        field({ kind: 'text', key: 'ghi_chu', maxLength: 20 }),
        field({ kind: 'group', key: 'them', fields: [field({ kind: 'yes-no', key: 'gap', initial: 'von > 1000' })] }),
      ],
    },
  ]

  test('stand on a page nobody has answered, as far as they can be told', async () => {
    const form = await loadedForm(definitionWith({ sections }))
    expect(initialAnswers(form, { von: 5000 }, 'hai', judgeContext)).toEqual({ von: 5000, phi: 50, ngay: '2026-02-17', them: { gap: true } })
    expect(initialAnswers(form, {}, 'hai', judgeContext)).toEqual({ ngay: '2026-02-17' })
    expect(initialAnswers(form, { von: 5000, ghi_chu: 'đã đến' }, 'hai', judgeContext)).toEqual({ von: 5000, ghi_chu: 'đã đến' })
  })
})

test('an age is told for a day, and absent without a date', async () => {
  const fields = [field({ kind: 'date', key: 'sinh' }), field({ kind: 'age', key: 'tuoi', of: 'sinh' }), field({ kind: 'age', key: 'khi_do', of: 'sinh', on: 'date("2020-01-01")' })]
  expect(errorsIn(fields)).toEqual([])
  expect((await judged(fields, { sinh: '2000-02-11', tuoi: 99 })).answers).toEqual({ sinh: '2000-02-11', tuoi: 25, khi_do: 19 })
  expect((await judged(fields, { tuoi: 99 })).answers).toEqual({})
})

test('what a client sends for a computed value is read by no rule, not even its own', async () => {
  const row = [field({ kind: 'integer', key: 'so' }), field({ kind: 'computed', key: 'dem', type: 'integer', expression: 'size(hang)' })]
  const fields = [field({ kind: 'repeat', key: 'hang', maxItems: 3, fields: row })]
  expect((await judged(fields, { hang: [{ so: 1, dem: 'giả' }, { so: 2, dem: false }] })).answers).toEqual({ hang: [{ so: 1, dem: 2 }, { so: 2, dem: 2 }] })
})
