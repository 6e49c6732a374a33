import { expect, test } from 'vitest'
import { withProduct } from '../../support/product.ts'

const given = withProduct()

test('the last administrator can neither be blocked nor lose the role', async () => {
  const { product } = given
  const { people } = product.runtime.services
  const admin = await product.officer([{ role: 'administrator', unit: 'he-thong' }])
  expect(await people.block(admin, admin.accountId, true)).toEqual({ result: 'refused', code: 'last-administrator' })
  expect(await people.assign(admin, admin.accountId, [])).toEqual({ result: 'refused', code: 'last-administrator' })
  await product.officer([{ role: 'administrator', unit: 'he-thong' }])
  expect(await people.assign(admin, admin.accountId, [])).toEqual({ result: 'done' })
})
