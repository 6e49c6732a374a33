import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freeKey, freeLike, freePublicKey } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { findPath, findValue, fromDraftPointer, toDraftPointer } from '#builder/draft/place.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

const definition: ProcedureDefinition = JSON.parse(readFileSync(new URL('../../../schemas/procedures/postal-licence-grant.json', import.meta.url), 'utf8'))
const root = toJson(definition)

test('the pointer of every field becomes a place and the place that pointer again', () => {
  for (const { place: pointer, field } of fieldsIn(definition)) {
    const place = fromDraftPointer(root, `${pointer}/label/vi`)
    expect(place).toBe(`#${field.id}/label/vi`)
    expect(toDraftPointer(root, place)).toBe(`${pointer}/label/vi`)
  }
})

test.each([['/roles/=nobody'], ['#nobody/label'], ['/form/sections/99'], ['/form/sections/-'], ['title'], ['/title/vi/x'], ['/steps/0/constructor/name']])('nothing is at %s', (place) => {
  expect(findPath(root, place) && findValue(root, place)).toBe(undefined)
})

test('keys of Vietnamese titles are plain, free and no words of rules', () => {
  expect(freeKey('Họ và tên người đại diện', [])).toBe('ho_va_ten_nguoi_dai_dien')
  expect(freeKey('Họ và tên', ['ho_va_ten'])).toBe('ho_va_ten_2')
  expect(freeKey('In', [])).toBe('in_')
  expect(freePublicKey('Cấp lại giấy phép', ['cap-lai-giay-phep'])).toBe('cap-lai-giay-phep-2')
  expect(freeLike('email_2', new Set(['email_2', 'email']))).toBe('email_3')
})
