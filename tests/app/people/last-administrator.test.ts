import { expect, test } from 'vitest'
import { onEveryProduct } from '../../support/product.ts'

const administrator = [{ role: 'administrator', unit: 'he-thong' }]
const author = { role: 'author', unit: 'he-thong' }
const inspector = { role: 'inspector', unit: 'he-thong' }

onEveryProduct('rights', (given) => {
  test('the last administrator can neither be blocked nor lose the role', async () => {
    const { product } = given
    const { people } = product.runtime.services
    const admin = await product.officer(administrator)
    expect(await people.block(admin, admin.accountId, true)).toEqual({ result: 'refused', code: 'last-administrator' })
    expect(await people.assign(admin, admin.accountId, [])).toEqual({ result: 'refused', code: 'last-administrator' })
    await product.officer(administrator)
    expect(await people.assign(admin, admin.accountId, [])).toEqual({ result: 'done' })
  })

  test('administrators who end each other’s rights at the same moment leave one', async () => {
    const { product } = given
    const { services, core } = product.runtime
    const left = await core.assignments.accountsWith('administrator')
    const admins = [await product.officer(administrator), await product.officer(administrator), await product.officer(administrator)]
    for (const id of left) await core.assignments.replace(id, [])
    const acts = admins.flatMap((admin, at) => admins.filter((other) => other !== admin).map(({ accountId }) => (at === 0 ? services.people.assign(admin, accountId, []) : services.people.block(admin, accountId, true))))
    const refused = (await Promise.all(acts)).filter((outcome) => 'code' in outcome && outcome.code === 'last-administrator')
    expect(await core.assignments.accountsWith('administrator')).toHaveLength(1)
    expect(refused.length).toBeGreaterThan(0)
  })

  test('rights given at the same moment are those of one of the givers', async () => {
    const { product } = given
    const { services, core } = product.runtime
    const admin = await product.officer(administrator)
    const officer = await product.officer([])
    const wishes = [[author], [inspector], [author], [inspector], [author]]
    const outcomes = await Promise.all(wishes.map((wish) => services.people.assign(admin, officer.accountId, wish)))
    expect(outcomes).toEqual(wishes.map(() => ({ result: 'done' })))
    expect(await core.assignments.of(officer.accountId)).toHaveLength(1)
  })

  test('an address invited several times at the same moment gets one account; the others hear that it is taken', async () => {
    const { product } = given
    const admin = await product.officer(administrator)
    const invitation = { email: 'Lan@so.example', name: 'Lan', assignments: [author] }
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => product.runtime.services.people.invite(admin, invitation)))
    expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : outcome.result)).toSorted()).toEqual(['email-taken', 'email-taken', 'email-taken', 'invited'])
  })
})
