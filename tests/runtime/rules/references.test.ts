import { expect, test } from 'vitest'
import { referencesOf } from '#runtime/rules/references.ts'
import { licenceScope } from './rule-scope.ts'

test.each([
  ['von_dieu_le >', []],
  ['1 + 1 > 2 && today > date("2026-01-01")', []],
  ['phuong_thuc == "a" && dia_chi.tinh == "b" && phuong_thuc != "c"', [['phuong_thuc'], ['dia_chi', 'tinh']]],
  ['has(dia_chi.tinh) ? size(ten) : -von_dieu_le', [['dia_chi', 'tinh'], ['ten'], ['von_dieu_le']]],
  ['doi_tac.exists(d, d.quoc_gia in ["vn"])', [['doi_tac', '*', 'quoc_gia']]],
  ['doi_tac.exists(d, true)', [['doi_tac']]],
  ['dich_vu.all(d, d == pham_vi)', [['dich_vu', '*'], ['pham_vi']]],
  ['doi_tac.filter(d, d.von_gop == 1).map(e, e.ten)', [['doi_tac', '*', 'von_gop'], ['doi_tac', '*', 'ten']]],
  ['doi_tac.exists(d, d.dich_vu.exists(s, s == d.ten))', [['doi_tac', '*', 'dich_vu', '*'], ['doi_tac', '*', 'ten']]],
  ['doi_tac[so_lao_dong].ten', [['doi_tac', '*', 'ten'], ['so_lao_dong']]],
  ['doi_tac.filter(d, d.von_gop == 1)[0].ten', [['doi_tac', '*', 'von_gop'], ['doi_tac', '*', 'ten']]],
  ['doi_tac.exists(ten, ten.quoc_gia == "vn")', [['doi_tac', '*', 'quoc_gia']]],
])('%s reads %j', (text, paths) => expect(referencesOf(text).sort()).toEqual(paths.toSorted()))

test('a column is read row by row when the scope says that it is one', () => {
  expect(referencesOf('sum(doi_tac.von_gop) > 1', licenceScope)).toEqual([['doi_tac', '*', 'von_gop']])
  expect(referencesOf('sum(doi_tac.von_gop) > 1')).toEqual([['doi_tac', 'von_gop']])
})
