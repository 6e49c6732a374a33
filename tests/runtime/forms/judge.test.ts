import { describe, expect, test } from 'vitest'
import { judge } from '#runtime/forms/judge.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

const option = (value: string) => ({ value, label: { vi: value, en: value } })

const form = await loadedForm(
  definitionWith({
    fields: [
      field({ kind: 'text', key: 'ten', maxLength: 20, required: true }),
      field({ kind: 'single-choice', key: 'cach', options: [option('tu'), option('hop_tac')], required: true }),
      field({
        kind: 'repeat',
        key: 'doi_tac',
        maxItems: 3,
        required: true,
        visibleWhen: 'cach == "hop_tac"',
        fields: [
          field({ kind: 'text', key: 'ten', maxLength: 20, required: true }),
          field({ kind: 'text', key: 'quoc_gia', maxLength: 20 }),
          field({ kind: 'text', key: 'giay_to', maxLength: 20, visibleWhen: 'has(row.quoc_gia) && row.quoc_gia != "VN"', required: true }),
          field({ kind: 'integer', key: 'von', requiredWhen: 'has(von) && von > 5' }),
        ],
      }),
      field({ kind: 'money', key: 'von', visibleWhen: 'size(ten) > 3', required: true }),
      field({ kind: 'computed', key: 'gap_doi', type: 'money', expression: 'von * 2', visibleWhen: 'has(von)' }),
      field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'date', key: 'ngay', required: true, notAfter: 'today' }), field({ kind: 'phone', key: 'dt' })] }),
    ],
    papers: [{ id: 'p_a', key: 'a', title: { vi: 'Đơn' }, kind: 'original', copies: 1, required: true, accept: ['pdf'], maxSizeMb: 5, maxFiles: 1 }],
  }),
)

describe('judge', () => {
  test('asks for everything that is demanded, inside groups too', () => {
    expect(judge(form, {}, judgeContext)).toMatchObject({
      problems: [
        { pointer: '/ten', code: 'required' },
        { pointer: '/cach', code: 'required' },
        { pointer: '/nhom/ngay', code: 'required' },
        { pointer: '/papers/a', code: 'required' },
      ],
      hidden: ['/doi_tac', '/von', '/gap_doi'],
      answers: {},
    })
  })

  test('rows', () => {
    const verdict = judge(form, { ten: 'abcd', cach: 'hop_tac', von: 6, doi_tac: [{ ten: 'a', quoc_gia: 'VN', giay_to: 'x' }, { ten: 'b', quoc_gia: 'JP', von: 3 }], nhom: { ngay: '2026-03-01', dt: '0912 345 678' }, papers: {} }, judgeContext)
    console.log(JSON.stringify(verdict, null, 1))
  })
})
