import { describe, expect, test } from 'vitest'
import { noAreas, printAddress, toAreas } from '#runtime/fields/areas.ts'
import { createAjv } from '#schemas/ajv.ts'
import vietnam from '#schemas/areas/vietnam.json' with { type: 'json' }
import schema from '#schemas/areas.schema.json' with { type: 'json' }

const areas = toAreas({ ...vietnam, format: 'motcua/areas@1' })

describe('the areas file', () => {
  test('is as its schema says', () => {
    const validate = createAjv().compile(schema)
    expect([validate(vietnam), validate.errors]).toEqual([true, null])
  })

  test('has the 34 provinces in force since July 2025, each code once, communes too', () => {
    const communes = vietnam.provinces.flatMap((province) => province.communes.map(({ code }) => code))
    expect(new Set(vietnam.provinces.map(({ code }) => code)).size).toBe(34)
    expect(new Set(communes).size).toBe(communes.length)
  })
})

test('an unknown code stays as it is in an address', () => {
  expect(printAddress({ street: '1 Lê Lợi', commune: 'Xã Bình Minh', province: '38' }, areas)).toBe('1 Lê Lợi, Xã Bình Minh, Tỉnh Thanh Hóa')
  expect(printAddress({ commune: '00070', province: '01' }, noAreas)).toBe('00070, 01')
})

test('communes are found by province and by code', () => {
  expect(areas.communesOf('79').map(({ name }) => name)).toContain('Phường Sài Gòn')
  expect(areas.findCommune('00070')).toEqual({ code: '00070', name: 'Phường Hoàn Kiếm', province: '01' })
  expect([areas.communesOf('99'), areas.isComplete('01')]).toEqual([[], false])
})
