import { describe, expect, test } from 'vitest'
import { carryAnswers } from '#runtime/forms/carry-answers.ts'
import { sectionsOf } from '#runtime/forms/sections.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Field, Paper } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const name = field({ kind: 'text', key: 'ten', maxLength: 20 })
const day = field({ kind: 'date', key: 'ngay' })
const count = field({ kind: 'integer', key: 'so' })
const group = (fields: Field[], key = 'nhom') => field({ kind: 'group', id: 'f_nhom', key, fields })
const rows = (fields: Field[], key = 'dong') => field({ kind: 'repeat', id: 'f_dong', key, maxItems: 5, fields })
const renamed = <One extends Field>(one: One, key: string): One => ({ ...one, key })
const paper = (key: string): Paper => ({ id: 'p_plan', key, title: { vi: 'Sơ đồ' }, kind: 'copy', copies: 1, accept: ['pdf'], maxSizeMb: 5, maxFiles: 1 })

const carried = (answers: Answers, from: Field[], to: Field[]): Answers => carryAnswers(answers, definitionWith({ fields: from }).form.sections, definitionWith({ fields: to }).form.sections)

describe('an answer is read under the question of the same id', () => {
  test.each<[string, Answers, Field[], Field[], Answers]>([
    ['with another key', { ten: 'Lan' }, [name], [renamed(name, 'ho_ten')], { ho_ten: 'Lan' }],
    ['when two keys are exchanged', { ten: 'Lan', khac: 'Mai' }, [name, field({ kind: 'text', id: 'f_2', key: 'khac', maxLength: 9 })], [renamed(name, 'khac'), field({ kind: 'text', id: 'f_2', key: 'ten', maxLength: 9 })], { khac: 'Lan', ten: 'Mai' }],
    ['in a group of another key', { nhom: { ngay: '2026-01-02' } }, [group([day])], [group([renamed(day, 'hom')], 'phan')], { phan: { hom: '2026-01-02' } }],
    ['in a group it was moved into', { ten: 'Lan', nhom: { ngay: '2026-01-02' } }, [name, group([day])], [group([day, name])], { nhom: { ngay: '2026-01-02', ten: 'Lan' } }],
    ['out of a group that is gone', { nhom: { ngay: '2026-01-02' } }, [group([day])], [day], { ngay: '2026-01-02' }],
    ['row by row', { dong: [{ so: 1 }, {}, { so: 3 }] }, [rows([count])], [rows([renamed(count, 'luong')], 'hang')], { hang: [{ luong: 1 }, {}, { luong: 3 }] }],
    ['in rows inside rows', { ngoai: [{ dong: [{ so: 1 }] }, { dong: [{ so: 2 }, { so: 3 }] }] }, [field({ kind: 'repeat', key: 'ngoai', maxItems: 3, fields: [rows([count])] })], [field({ kind: 'repeat', key: 'ngoai', maxItems: 3, fields: [rows([renamed(count, 'n')])] })], { ngoai: [{ dong: [{ n: 1 }] }, { dong: [{ n: 2 }, { n: 3 }] }] }],
    ['in each row, when it stood outside them', { ten: 'Lan', dong: [{ so: 1 }, { so: 2 }] }, [name, rows([count])], [rows([count, name])], { dong: [{ so: 1, ten: 'Lan' }, { so: 2, ten: 'Lan' }] }],
    ['in a first row of new rows', { ten: 'Lan' }, [name], [rows([name])], { dong: [{ ten: 'Lan' }] }],
    ['from the first row that has one, when it stands outside now', { dong: [{}, { so: 2 }, { so: 3 }] }, [rows([count])], [count, rows([])], { so: 2, dong: [{}, {}, {}] }],
  ])('%s', (_name, answers, from, to, expected) => {
    expect(carried(answers, from, to)).toEqual(expected)
  })

  test('a paper with another key', () => {
    const file = [{ file: 'f'.repeat(64), name: 'a.pdf', size: 9, type: 'application/pdf' }]
    const { form } = definitionWith({ fields: [name] })
    expect(carryAnswers({ papers: { so_do: file } }, sectionsOf(form, [paper('so_do')]), sectionsOf(form, [paper('ban_ve')]))).toEqual({ papers: { ban_ve: file } })
  })
})

describe('nothing is read where the question is another', () => {
  test.each<[string, Field[], Field[]]>([
    ['because it is gone', [name], []],
    ['though it has the key of one that is gone', [name], [field({ kind: 'text', id: 'f_new', key: 'ten', maxLength: 9 })]],
    ['of another kind', [name], [field({ kind: 'integer', id: 'f_ten', key: 'ten' })]],
  ])('%s', (_name, from, to) => {
    expect(carried({ ten: 'Lan' }, from, to)).toEqual({})
  })
})

test('what was given and a form that is the same stay as they are', () => {
  const answers = { ten: 'Lan', nhom: { ngay: '2026-01-02' }, dong: [{ so: 1 }] }
  const before = structuredClone(answers)
  const fields = [name, group([day]), rows([count])]
  expect(carried(answers, fields, fields)).toEqual(before)
  expect(answers).toEqual(before)
})
