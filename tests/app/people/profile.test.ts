import { expect, test } from 'vitest'
import { withProduct } from '../../support/product.ts'

const given = withProduct()

test('standing data is checked field by field, merged, and forgotten when blank', async () => {
  const { product } = given
  const { people } = product.runtime.services
  const mai = await product.applicant('Mai')
  expect(await people.saveProfile(mai, { name: ' ', profile: { 'organisation.number': '12', 'contact.phone': 'gọi tôi' } })).toEqual({
    result: 'refused',
    problems: [
      { field: 'name', code: 'required' },
      { field: 'organisation.number', code: 'format' },
      { field: 'contact.phone', code: 'format' },
    ],
  })
  await people.saveProfile(mai, { name: 'Mai', profile: { 'organisation.name': 'Công ty Nắng', 'organisation.number': '0101243150', hacked: '1' } })
  await people.saveProfile(mai, { name: 'Trần Mai', profile: { 'organisation.number': '' } })
  expect(await people.profile(mai)).toMatchObject({ name: 'Trần Mai', profile: { 'organisation.name': 'Công ty Nắng' } })
  expect(Object.keys((await people.profile(mai)).profile)).toEqual(['organisation.name'])
  expect(await people.saveProfile({ kind: 'visitor' }, { name: 'x', profile: {} })).toMatchObject({ result: 'refused' })
})
