import { expect, test } from 'vitest'
import { onEveryProduct, permitAnswers, type Product } from '../../support/product.ts'

/** Somebody with a draft that can be filed. */
async function withDraft({ runtime, applicant }: Product) {
  const person = await applicant()
  const { drafts } = runtime.services
  const started = await drafts.start(person, 'stall-permit')
  if (started.result !== 'started') throw new Error(JSON.stringify(started))
  const { id, revision } = started.draft
  const saved = await runtime.core.database.drafts.save(id, permitAnswers, runtime.core.now(), revision)
  if (saved.result !== 'saved') throw new Error(saved.result)
  const save = (dien_tich: number, expected = saved.revision) => runtime.core.database.drafts.save(id, { ...permitAnswers, dien_tich }, runtime.core.now(), expected)
  return { person, id, save, file: () => drafts.file(person, { id, channel: 'online' }) }
}

onEveryProduct('filing a draft', (given) => {
  test('from several windows at once makes one dossier, and each is told which', async () => {
    const { person, file } = await withDraft(given.product)
    const filed = await Promise.all([1, 2, 3, 4].map(file))
    expect(filed.map(({ result }) => result).toSorted()).toEqual(['already-done', 'already-done', 'already-done', 'filed'])
    expect(await file()).toMatchObject({ result: 'already-done' })
    expect(new Set(filed.map((outcome) => ('code' in outcome ? outcome.code : ''))).size).toBe(1)
    expect((await given.product.runtime.services.dossiers.ofApplicant(person)).rows).toHaveLength(1)
  })

  test('files what is saved at that moment, or the save is told that the draft is gone', async () => {
    const { core } = given.product.runtime
    for (let round = 0; round < 4; round += 1) {
      const { save, file } = await withDraft(given.product)
      const [filed, ...saved] = await Promise.all([file(), save(9), save(10)])
      if (filed.result !== 'filed') throw new Error(JSON.stringify(filed))
      const dossier = await core.database.dossiers.find(filed.dossierId)
      const answers = dossier && (await core.database.dossiers.answers(dossier.id, dossier.answers.hash))
      const kept = saved.findIndex(({ result }) => result === 'saved')
      expect(answers?.['dien_tich']).toBe(kept === -1 ? 8 : [9, 10][kept])
    }
  })

  test('or discarding it: one of both is done', async () => {
    const { core, services } = given.product.runtime
    for (let round = 0; round < 3; round += 1) {
      const { person, id, file } = await withDraft(given.product)
      const [filed] = await Promise.all([file(), services.drafts.discard(person, id)])
      expect(['filed', 'not-found']).toContain(filed.result)
      expect((await services.dossiers.ofApplicant(person)).rows).toHaveLength(filed.result === 'filed' ? 1 : 0)
      expect(await core.database.drafts.find(id)).toBeUndefined()
    }
  })
})
