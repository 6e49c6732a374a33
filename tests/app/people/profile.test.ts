import { expect, test } from 'vitest'
import { rememberStanding } from '#app/services/drafts/applicant-facts.server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { onEveryProduct, permitAnswers, permitText, type Product } from '../../support/product.ts'

onEveryProduct('standing data', (given) => {
  test('is checked field by field, merged, and forgotten when blank', async () => {
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

  test('saved in several windows while a dossier is filed keeps what each of them says', async () => {
    const { product } = given
    const { core, services } = product.runtime
    const mai = await product.applicant('Mai')
    const loaded = await publishPrefilled(product)
    const texts = { 'organisation.shortName': 'NẮNG', 'representative.name': 'Trần Thị Mai', 'representative.position': 'Giám đốc', 'contact.name': 'Lê Văn Hòa', 'contact.phone': '0912345678' }
    await Promise.all([
      ...Object.entries(texts).map(([path, text]) => services.people.saveProfile(mai, { name: 'Mai', profile: { [path]: text } })),
      rememberStanding(core, mai.accountId, { loaded, answers: permitAnswers, onlyNew: false }),
    ])
    expect((await services.people.profile(mai)).profile).toEqual({ ...texts, 'organisation.name': permitAnswers.ten })
  })
})

/** The permit, whose first answer is known from the account. */
async function publishPrefilled({ runtime: { core, casework } }: Product) {
  const text = permitText.replace('"key": "ten",', '"key": "ten", "prefill": { "from": "account", "path": "organisation.name" },')
  const published = await publishDefinition(core, casework.versions, { actor: { kind: 'system', name: 'test' }, text })
  const loaded = published.result === 'published' ? await casework.versions.get(published.hash) : undefined
  if (!loaded) throw new Error(JSON.stringify(published))
  return loaded
}
