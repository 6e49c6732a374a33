import { describe, expect, test } from 'vitest'
import type { AccountId, DossierId } from '#runtime/ids.ts'
import { applyWrite, type WriteRequest } from '#runtime/registers/apply-write.ts'
import { recordStateOn } from '#runtime/registers/record-state.ts'

const request = (parts: Partial<WriteRequest> = {}): WriteRequest => ({
  register: 'quay_hang',
  number: '001/GP',
  act: 'create',
  values: { ten: 'Đức', dien_tich: 8 },
  validFrom: '2026-02-10',
  validUntil: '2027-02-09',
  holder: 'lan' as AccountId,
  dossierId: 'd1' as DossierId,
  ...parts,
})
const created = applyWrite(undefined, request())

describe('nothing is written', () => {
  test.each(['amend', 'renew', 'reissue', 'revoke'] as const)('to %s a record there is not', (act) => {
    expect(applyWrite(undefined, request({ act }))).toBeUndefined()
  })

  test('to create a record twice', () => {
    expect(applyWrite(created, request())).toBeUndefined()
  })
})

test('a new record is in force, first of its revisions, of its holder', () => {
  expect(created).toMatchObject({ revision: 1, state: 'in-force', holder: 'lan', dossierId: 'd1' })
})

test('an amendment changes what it names and keeps the rest', () => {
  const amended = applyWrite(created, request({ act: 'amend', values: { ten: 'Hòa' }, validFrom: undefined, validUntil: undefined, holder: 'hoa' as AccountId, dossierId: 'd2' as DossierId }))
  expect(amended).toMatchObject({ revision: 2, values: { ten: 'Hòa', dien_tich: 8 }, validUntil: '2027-02-09', holder: 'lan', dossierId: 'd2' })
})

test('a renewal sets the new term', () => {
  expect(applyWrite(created, request({ act: 'renew', values: {}, validUntil: '2037-02-09' }))).toMatchObject({ validUntil: '2037-02-09', values: { ten: 'Đức' } })
})

test('the state on a day: unknown, in force through the last day, expired, revoked', () => {
  const revoked = applyWrite(created, request({ act: 'revoke', values: {} }))
  expect([undefined, created, created, revoked].map((record, index) => recordStateOn(record, index === 2 ? '2027-02-10' : '2027-02-09'))).toEqual([
    'unknown',
    'in-force',
    'expired',
    'revoked',
  ])
  expect(recordStateOn({ ...request(), revision: 1, state: 'in-force', validUntil: undefined }, '2099-01-01')).toBe('in-force')
})
