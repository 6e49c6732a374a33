import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import { onEveryProduct, permitText } from '../../support/product.ts'

onEveryProduct('publishing a draft', (given) => {
  const author = () => given.product.officer([{ role: 'author', unit: 'studio' }], 'Lan')
  const open = async (): Promise<{ id: StudioDraftId; actor: Awaited<ReturnType<typeof author>> }> => {
    const actor = await author()
    const started = await given.product.runtime.services.studioDrafts.start(actor, { from: 'file', text: permitText, as: 'version' })
    if (started.result !== 'started') throw new Error(JSON.stringify(started))
    return { id: started.id, actor }
  }

  test('refused to who may not, for a draft changed meanwhile, and with errors', async () => {
    const { studioPublication, studioDrafts } = given.product.runtime.services
    const { id, actor } = await open()
    expect(await studioPublication.publish(await given.product.applicant(), { id, expected: 0 })).toEqual({ result: 'refused', code: 'not-permitted' })
    expect(await studioPublication.compare(await given.product.applicant(), id)).toBeUndefined()
    expect(await studioPublication.publish(actor, { id, expected: 3 })).toEqual({ result: 'stale' })
    await studioDrafts.change(actor, { id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'set', at: '/start', value: 'nowhere' }] })
    expect(await studioPublication.publish(actor, { id, expected: 1 })).toMatchObject({ result: 'findings' })
    expect((await studioDrafts.open(actor, id))?.closed).toBe(false)
  })

  test('makes the next version with its note and closes the draft', async () => {
    const { studioPublication, studioDrafts, procedures } = given.product.runtime.services
    const { id, actor } = await open()
    const before = await studioPublication.compare(actor, id)
    await studioDrafts.change(actor, { id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'set', at: '/title/vi', value: 'Giấy phép mới' }] })
    expect(await studioPublication.publish(actor, { id, expected: 1, note: 'Theo nghị định mới' })).toMatchObject({ result: 'published', number: (before?.published?.number ?? 0) + 1 })
    const key = before?.published?.definition.key ?? ''
    expect((await procedures.versions(key))[0]).toMatchObject({ note: 'Theo nghị định mới', publishedBy: 'Lan', current: true })
    expect((await studioDrafts.open(actor, id))?.closed).toBe(true)
    expect(await studioPublication.publish(actor, { id, expected: 1 })).toEqual({ result: 'refused', code: 'draft-gone' })
  })
})
