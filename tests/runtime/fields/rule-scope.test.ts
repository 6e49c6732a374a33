import { describe, expect, test } from 'vitest'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { checkRule } from '#runtime/rules/check-rule.ts'
import type { ExpectedResult } from '#runtime/rules/check-rule.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const option = (value: string) => ({ value, label: { vi: value } })
const definition = definitionWith({
  sections: [
    {
      id: 's_a',
      key: 'a',
      title: { vi: 'A' },
      fields: [
        field({ kind: 'money', key: 'von', required: true }),
        field({ kind: 'money', key: 'no', requiredWhen: 'von > 5' }),
        field({ kind: 'register-record', key: 'gp_so', register: 'giay-phep', states: ['in-force'], required: true }),
        field({ kind: 'group', key: 'nguoi', fields: [field({ kind: 'date', key: 'sinh', required: true }), field({ kind: 'text', key: 'ten', maxLength: 9 })] }),
        field({ kind: 'repeat', key: 'doi_tac', maxItems: 5, fields: [field({ kind: 'single-choice', key: 'nuoc', options: [option('VN'), option('JP')], required: true })] }),
        field({ kind: 'computed', key: 'tong', type: 'money', expression: 'von * 2' }),
      ],
    },
    { id: 's_b', key: 'b', title: { vi: 'B' }, visibleWhen: 'von > 5', fields: [field({ kind: 'money', key: 'them', required: true })] },
  ],
  papers: [{ id: 'p_a', key: 'don', title: { vi: 'Đơn' }, kind: 'original', copies: 1, accept: ['pdf'], maxSizeMb: 5, maxFiles: 2 }],
  registers: [{ id: 'rg', key: 'giay-phep', title: { vi: 'Sổ' }, fields: [{ key: 'han', label: { vi: 'Hạn' }, type: 'date' }] }],
  steps: [
    { id: 'st_a', key: 'tham_dinh', kind: 'review', title: { vi: 'Thẩm định' }, status: 4, form: { id: 'fo', key: 'phieu', title: { vi: 'Phiếu' }, sections: [{ id: 's_c', key: 'c', title: { vi: 'C' }, fields: [field({ kind: 'integer', key: 'diem', required: true })] }] } },
    { id: 'st_b', key: 'xong', kind: 'final', title: { vi: 'Xong' }, status: 10 },
  ],
  transitions: [{ id: 'tr', key: 'cap', command: 'approve', from: ['tham_dinh'], to: 'xong', title: { vi: 'Cấp' }, by: 'holder', effects: [{ kind: 'issue-number', series: 'so', as: 'so_gp' }] }],
})

const problemsOf = (text: string, place: Parameters<typeof ruleScopeOf>[1], expected: ExpectedResult = 'bool') =>
  checkRule(text, ruleScopeOf(definition, place), expected).map(({ code }) => code)

const form = { kind: 'form', form: 'don' } as const
const dossier = { kind: 'dossier' } as const

describe('a rule of a form is refused', () => {
  test.each([
    ['when it reads what may be absent', 'no > 5', 'unguarded-optional'],
    ['when it reads a field of a page that may not apply', 'them > 5', 'unguarded-optional'],
    ['when it reads an optional part of a group', 'nguoi.ten == nguoi.ten + "a"', 'unguarded-optional'],
    ['when it asks for an option there is not', 'doi_tac.exists(d, d.nuoc == "US")', 'unknown-choice'],
    ['when it reads a row outside of rows', 'row.nuoc == "VN"', 'unknown-name'],
    ['when it reads the steps of a dossier', 'has(steps.tham_dinh.diem)', 'unknown-name'],
    ['when it reads the record without asking whether there is one', 'record.han > today', 'unguarded-optional'],
    ['when it compares an amount with a text', 'von == "5"', 'wrong-type'],
  ])('%s', (_why, text, code) => expect(problemsOf(text, form)).toContain(code))
})

describe('a rule of a form sees', () => {
  test.each([
    'von > 5 && (!has(no) || no < von)',
    'nguoi.sinh < today',
    'doi_tac.all(d, d.nuoc == "VN") && size(doi_tac) <= 5',
    'has(papers.don) && size(papers.don) == 1 && papers.don.all(f, f.size < 100)',
    'channel == "online" && has(account.kind) && account.kind == "enterprise"',
    'has(record.han) && record.han > today',
    'tong > 10',
  ])('%s', (text) => expect(problemsOf(text, form)).toEqual([]))

  test('its own row and its number inside rows', () => {
    expect(problemsOf('row.nuoc == "VN" && row_index == 0 && von > 1', { ...form, row: ['doi_tac'] })).toEqual([])
  })

  test('only its own fields in the form of an officer', () => {
    expect(problemsOf('diem > 1', { kind: 'form', form: 'phieu' })).toEqual([])
    expect(problemsOf('von > 1', { kind: 'form', form: 'phieu' })).toEqual(['unknown-name'])
  })
})

describe('a rule of a dossier sees', () => {
  test.each([
    'has(steps.tham_dinh.diem) && steps.tham_dinh.diem > 1',
    'dossier.supplements < 2 && dossier.step == "tham_dinh" && !dossier.fee_due && dossier.filed_on < today',
    'has(numbers.so_gp) && numbers.so_gp.startsWith("1")',
    'von >= 2000000000',
  ])('%s', (text) => expect(problemsOf(text, dossier)).toEqual([]))

  test('answers of officers as absent until they are given', () => {
    expect(problemsOf('steps.tham_dinh.diem > 1', dossier)).toEqual(['unguarded-optional'])
  })
})
