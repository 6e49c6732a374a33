import { describe, expect, test } from 'vitest'
import { heldKey } from '#runtime/access/permissions.ts'
import { readPath } from '#runtime/procedure/field-index.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'
import { loadedPermit, permitWith } from '../../support/permit-engine.ts'

describe('what is not there', () => {
  test('a part of a version that is named and missing is a bug', () => {
    expect(() => getPart(loadedPermit.letters, 'constructor')).toThrow('no constructor')
  })

  test('a path without a value is undefined, and never reaches below own members', () => {
    expect(['a.b.c', 'toString', '__proto__.x', 'a.length'].map((path) => readPath({ a: { b: 1 } }, path))).toEqual([undefined, undefined, undefined, undefined])
  })

  test('a rule that does not parse', () => {
    expect(() => loadedPermit.rule('dien_tich >')).toThrow(RangeError)
  })
})

test('a rule is compiled once', () => {
  expect(loadedPermit.rule('dien_tich > 100')).toBe(loadedPermit.rule('dien_tich > 100'))
})

test('the version knows every role and unit it may send a dossier to', () => {
  expect([...loadedPermit.holders].toSorted()).toEqual([
    heldKey('chuyen_vien', 'phong-an-toan'),
    heldKey('chuyen_vien', 'phong-cho'),
    heldKey('lanh_dao', 'so-mau'),
    heldKey('mot_cua', 'so-mau'),
    heldKey('van_thu', 'so-mau'),
  ])
})

test('units of a routing table are among them', () => {
  const routed = permitWith(({ steps, tables }) => {
    const review = steps.find(({ key }) => key === 'tham_dinh')
    if (review) review.holder = { role: 'chuyen_vien', table: 'tuyen' }
    tables?.push({ id: 'tb_route', key: 'tuyen', title: { vi: 'Tuyến' }, output: 'unit', inputs: [], rows: [{ id: 'r', cells: [], output: 'phong-x' }] })
  })
  expect(routed.holders.has(heldKey('chuyen_vien', 'phong-x'))).toBe(true)
})

test('paths go through groups and rows', () => {
  const rows = { ds: [{ ten: 'An', tep: [1, 2] }, {}, { ten: 'Bình' }] }
  expect([readPath(rows, 'ds.ten'), readPath(rows, 'ds.*.ten'), readPath(rows, 'ds.tep')]).toEqual([['An', 'Bình'], ['An', 'Bình'], [1, 2]])
})

test('the fields people search and are reached by are known', () => {
  const { phone, email, searched } = loadedPermit.fields
  expect({ phone, email, searched }).toEqual({ phone: 'dien_thoai', email: 'thu', searched: ['ten'] })
  expect(loadedPermit.fields.options.get('mat_hang')?.get('an_uong')).toEqual({ vi: 'Ăn uống', en: 'Food and drink' })
})
